using Telegram.Bot.Exceptions;

namespace Bot.Host.Channels.Telegram;

/// <summary>Why a call failed, sorted for those who wait and try again.</summary>
/// <param name="RetryAfter">What the server asked for; null when it asked for nothing.</param>
internal sealed record CallFault(TelegramFault Kind, string Reason, TimeSpan? RetryAfter)
{
    private const int LongestPauseSeconds = 86_400;
    private const int PauseSecondsWithoutNumber = 5;

    /// <summary>Sorts what a call threw; the reason has no token.</summary>
    public static CallFault Of(Exception error, TelegramLine line) => error switch
    {
        ApiRequestException { ErrorCode: 401 or 404 } api => new(TelegramFault.TokenRefused, line.Redact(api.Message), null),
        ApiRequestException { ErrorCode: 409 } api => new(TelegramFault.Conflict, line.Redact(api.Message), null),
        ApiRequestException { ErrorCode: 429 } api => new(TelegramFault.TooManyRequests, line.Redact(api.Message), PauseOf(api)),
        ApiRequestException api => new(TelegramFault.Server, line.Redact(api.Message), null),
        RequestException { HttpStatusCode: { } status } => new(TelegramFault.Server, $"an answer with status {(int)status} that is none of the Bot API", null),
        RequestException { InnerException: OperationCanceledException } => new(TelegramFault.Network, "no answer in time", null),
        _ => new(TelegramFault.Network, line.Redact(error.InnerException is { } inner ? $"{inner.GetType().Name}: {inner.Message}" : error.Message), null),
    };

    /// <summary>The pause a 429 asks for, between a second and a day.</summary>
    public static TimeSpan PauseOf(ApiRequestException refusal) =>
        TimeSpan.FromSeconds(Math.Clamp(refusal.Parameters?.RetryAfter ?? PauseSecondsWithoutNumber, 1, LongestPauseSeconds));
}
