namespace Bot.Host.Channels.Telegram;

/// <summary>Event ids 3100–3199. No exception objects: their texts could hold the token's URL; only kinds and redacted words.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(3100, LogLevel.Debug, "{Method} was answered with {Status} in {Milliseconds} ms")]
    public static partial void Called(this ILogger log, string method, int status, long milliseconds);

    [LoggerMessage(3101, LogLevel.Information, "Telegram is on as @{Username}")]
    public static partial void Introduced(this ILogger log, string username);

    [LoggerMessage(3102, LogLevel.Warning, "{Work} failed ({Kind}: {Reason}); trying again in {Seconds} s")]
    public static partial void WillTryAgain(this ILogger log, string work, string kind, string reason, int seconds);

    [LoggerMessage(3103, LogLevel.Error, "Telegram refuses the bot token. Get a valid one from BotFather and set Telegram:BotToken")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(3104, LogLevel.Warning, "Somebody else polls with the same bot token; run one ChatLeads a bot. Trying again in {Seconds} s")]
    public static partial void Conflict(this ILogger log, int seconds);

    [LoggerMessage(3105, LogLevel.Warning, "A batch of updates could not be stored ({Reason}); it stays unconfirmed and is asked for again")]
    public static partial void NotStored(this ILogger log, string reason);

    [LoggerMessage(3106, LogLevel.Error, "Update {UpdateId} cannot be worked ({Kind}: {Reason}); it is kept as dead")]
    public static partial void Buried(this ILogger log, string updateId, string kind, string reason);

    [LoggerMessage(3107, LogLevel.Warning, "A batch of updates could not be read as a whole; its updates are read one by one")]
    public static partial void ReadsOneByOne(this ILogger log);

    [LoggerMessage(3108, LogLevel.Debug, "A courtesy call was refused ({Kind}: {Reason})")]
    public static partial void CourtesyRefused(this ILogger log, string kind, string reason);

    [LoggerMessage(3109, LogLevel.Warning, "The command menu of scope {Scope} was not set ({Kind}: {Reason})")]
    public static partial void MenuNotSet(this ILogger log, string scope, string kind, string reason);

    [LoggerMessage(3110, LogLevel.Information, "The bot is in privacy mode and no administrator of group {ChatId}: there it sees commands with its name and replies to itself only. Make it an administrator, or switch the mode off in BotFather and add it again")]
    public static partial void SeesLittle(this ILogger log, string chatId);

    [LoggerMessage(3111, LogLevel.Warning, "A webhook call without the right secret was refused")]
    public static partial void WrongSecret(this ILogger log);

    [LoggerMessage(3112, LogLevel.Information, "The webhook is set")]
    public static partial void WebhookSet(this ILogger log);

    [LoggerMessage(3113, LogLevel.Warning, "Telegram could not deliver to the webhook: {Reason}")]
    public static partial void WebhookFails(this ILogger log, string reason);

    [LoggerMessage(3114, LogLevel.Warning, "Whether user {UserId} is a member of group {ChatId} could not be learned ({Kind})")]
    public static partial void MembershipUnknown(this ILogger log, long userId, long chatId, string kind);
}
