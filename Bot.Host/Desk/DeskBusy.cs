using Bot.Domain.Persistence;

namespace Bot.Host.Desk;

/// <summary>The desk while the database cannot be used: 503 with the time after which it is worth trying again.</summary>
internal static class DeskBusy
{
    private const string RetryAfterSeconds = "2";

    public static bool Is(Exception error) => error is StorageBusyException || StorageFault.Is(error);

    public static IResult Answer(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.Json(new { error = "The database cannot be used now; try again in a moment." }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The same for a handler that is behind no <see cref="DeskGuard"/>.</summary>
    public static RequestDelegate Guard(RequestDelegate handler) => async http =>
    {
        try
        {
            await handler(http);
        }
        catch (Exception error) when (Is(error) && !http.Response.HasStarted)
        {
            await Answer(http).ExecuteAsync(http);
        }
    };
}
