using System.Globalization;
using Bot.Host.Leads;

namespace Bot.Host.Desk;

/// <summary>GET /desk/events: tells the page by Server-Sent Events which lead changed; it fetches what it shows. A singleton; thread-safe.</summary>
internal sealed class DeskEvents(LeadFeed feed, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public async Task Stream(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await http.Response.WriteAsync(": hello\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        try
        {
            await using var changes = feed.Watch(http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
            var next = changes.MoveNextAsync().AsTask();
            while (true)
            {
                var quiet = Task.Delay(Silence, clock, http.RequestAborted);
                await Task.WhenAny(next, quiet);
                if (next.IsCompleted && !await next)
                    break;
                await http.Response.WriteAsync(next.IsCompleted ? Changed(changes.Current) : ": still here\n\n", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
                if (next.IsCompleted)
                    next = changes.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException)
        {
            // The browser went away.
        }
    }

    private static string Changed(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"event: changed\ndata: {{\"lead\":{number}}}\n\n");
}
