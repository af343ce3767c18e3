using System.Globalization;
using Bot.Host.Leads;

namespace Bot.Host.Desk;

/// <summary>GET /desk/events: tells the page by Server-Sent Events which lead changed; it fetches what it shows. A singleton; thread-safe.</summary>
internal sealed class DeskEvents(LeadFeed feed, DeskSessions sessions, TimeProvider clock, IHostApplicationLifetime stopping)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public async Task Stream(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.WriteAsync(": hello\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        using var watch = feed.Watch();
        try
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                var changed = await Next(watch, http.RequestAborted);
                // The session may have ended since the stream began.
                if (await sessions.Find(http.Request.Cookies[DeskSessions.CookieName], http.RequestAborted) is null)
                    break;
                await Tell(http, changed);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser went away, or the host stops.
        }
        catch (Exception error) when (DeskBusy.Is(error))
        {
            // Nobody knows whether the session still holds; the page opens the stream again.
        }
    }

    // Null after a while of silence: a comment then keeps proxies from closing the stream.
    private async Task<int?> Next(LeadWatch watch, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken, stopping.ApplicationStopping);
        try
        {
            return await watch.Changes.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task Tell(HttpContext http, int? number)
    {
        await http.Response.WriteAsync(number is { } changed ? Changed(changed) : ": still here\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }

    private static string Changed(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"event: changed\ndata: {{\"lead\":{number}}}\n\n");
}
