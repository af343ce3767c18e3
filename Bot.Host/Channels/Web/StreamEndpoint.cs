namespace Bot.Host.Channels.Web;

/// <summary>GET conversations/{id}/stream: opens a WebSocket that brings everything after the watermark, then what comes.</summary>
internal sealed class StreamEndpoint(DirectLineDoor door, AllowedOrigins origins, ConversationBells bells, StreamFeed feed, IHostApplicationLifetime lifetime, ILogger<StreamEndpoint> log)
{
    public async Task Open(HttpContext http)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        if (await door.EnterStream(http, conversationId) is null)
            return;
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", "This address is for WebSockets.");
            return;
        }

        if (!origins.AllowsSocket(http.Request))
        {
            log.OriginRefused(ForLog(http.Request.Headers.Origin.ToString()));
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", "Pages of this origin may not open a stream.");
            return;
        }

        using var listener = bells.Listen(conversationId, WebLimits.KeyOf(http.Connection.RemoteIpAddress));
        if (listener is null)
        {
            log.TooManyStreams(conversationId, bells.Count);
            await http.TryLater(StatusCodes.Status429TooManyRequests, "RateLimitExceeded", 10);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var session = new StreamSession(socket, listener, feed, ConversationEndpoints.WatermarkOf(http));
        await session.Run(lifetime.ApplicationStopping);
    }

    private static string ForLog(string origin)
    {
        var printable = new string([.. origin.Take(100).Where(c => !char.IsControl(c))]);
        return printable.Length == 0 ? "an unnamed origin" : printable;
    }
}
