using System.Globalization;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Web;

/// <summary>Begins conversations and brings clients back to them.</summary>
internal sealed class ConversationEndpoints(DirectLineDoor door, WebTokens tokens, TurnGate turns, WebAdapter adapter, WebConversations conversations)
{
    /// <summary>POST conversations: 201 when it begins, 200 when it runs already; the greeting comes by the stream.</summary>
    public async Task Start(HttpContext http)
    {
        if (await door.Enter(http) is not { } caller)
            return;
        if (await http.ReadSmall(ChatTokenJson.Default.SeatRequest) is not { } request || (caller.Token ?? TokenEndpoints.NewSeat(request)) is not { } token)
        {
            await http.Fault(StatusCodes.Status400BadRequest, "BadArgument", TokenEndpoints.BadUser);
            return;
        }

        var isRunning = await conversations.Exists(token.ConversationId);
        if (!isRunning)
        {
            var result = await turns.Take(adapter, WebAdapter.StartOf(token, ActivityParser.LanguageTag(request.Locale)));
            isRunning = result.IsDuplicate;
        }

        http.Response.StatusCode = isRunning ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await Answer(http, token, 0);
    }

    /// <summary>GET conversations/{id}?watermark=W: a fresh token and a stream that goes on after W; an empty W replays all.</summary>
    public async Task Resume(HttpContext http)
    {
        var conversationId = IdOf(http);
        if (await door.Enter(http, conversationId) is not { } caller)
            return;
        // A server gets a token of the user whose conversation it is: clients take him from it.
        if ((caller.Token ?? await SeatIn(conversationId)) is { } token)
            await Answer(http, token, WatermarkOf(http));
        else
            await http.NoConversation();
    }

    /// <summary>GET session/getsessionid: asked for before sign-in cards, which this bot has none of.</summary>
    public async Task SessionId(HttpContext http)
    {
        if (await door.Enter(http) is not null)
            await http.Json(writer => writer.WriteString("sessionId", WebTokens.NewId()));
    }

    internal static string IdOf(HttpContext http) => (string)http.Request.RouteValues["id"]!;

    /// <summary>What is empty or no number counts as nothing seen: reading must not fail.</summary>
    internal static int WatermarkOf(HttpContext http) =>
        int.TryParse(http.Request.Query["watermark"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : 0;

    private async Task<WebToken?> SeatIn(string conversationId) =>
        await conversations.VisitorOf(conversationId) is { } userId ? new WebToken { ConversationId = conversationId, UserId = userId } : null;

    private Task Answer(HttpContext http, WebToken token, int watermark)
    {
        var request = http.Request;
        var streamUrl = string.Create(CultureInfo.InvariantCulture, $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.Value}{request.PathBase.Value}{WebServices.Root}/conversations/{token.ConversationId}/stream?watermark={watermark}&t={tokens.IssueForStream(token)}");
        return http.Seat(token.ConversationId, (tokens.Issue(token), tokens.LifeSeconds), streamUrl);
    }
}
