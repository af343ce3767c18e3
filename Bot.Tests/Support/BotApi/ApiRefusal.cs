namespace Bot.Tests.Support.BotApi;

/// <summary>A refusal as the Bot API words it.</summary>
internal sealed class ApiRefusal(int code, string description) : Exception(description)
{
    public int Code { get; } = code;
    public long? MigrateToChatId { get; init; }
    public int? RetryAfterSeconds { get; init; }

    public static ApiRefusal BadRequest(string reason) => new(400, "Bad Request: " + reason);

    public static ApiRefusal Forbidden(string reason) => new(403, "Forbidden: " + reason);

    public static ApiRefusal Conflict(string reason) => new(409, "Conflict: " + reason);

    public static ApiRefusal TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}") { RetryAfterSeconds = seconds };
}
