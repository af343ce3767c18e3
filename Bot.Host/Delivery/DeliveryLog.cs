namespace Bot.Host.Delivery;

/// <summary>Event ids 5000–5099.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(5000, LogLevel.Error, "A round of the dispatcher failed; it goes on")]
    public static partial void DispatchFailed(this ILogger log, Exception error);

    [LoggerMessage(5001, LogLevel.Error, "Sending outbox item {ItemId} failed unexpectedly; its outcome is unsure")]
    public static partial void SendFailed(this ILogger log, Exception error, long itemId);

    [LoggerMessage(5002, LogLevel.Error, "Writing down {Count} outcomes failed; each is written alone")]
    public static partial void BookFailed(this ILogger log, Exception error, int count);

    [LoggerMessage(5003, LogLevel.Warning, "Outbox item {ItemId} ({Kind}) was refused: {Reason}")]
    public static partial void Refused(this ILogger log, long itemId, Bot.Domain.Delivery.OutboxKind kind, string reason);

    [LoggerMessage(5004, LogLevel.Error, "The managers' chat {ChatId} is lost ({Reason}); alerts go to the other chats and to the desk")]
    public static partial void ManagersChatLost(this ILogger log, string chatId, string reason);

    [LoggerMessage(5005, LogLevel.Error, "Hot lead #{LeadNumber} has no accepted alert in time; an incident is open")]
    public static partial void AlertLate(this ILogger log, int leadNumber);

    [LoggerMessage(5006, LogLevel.Error, "The delivery watch failed; it goes on")]
    public static partial void WatchFailed(this ILogger log, Exception error);

    [LoggerMessage(5007, LogLevel.Warning, "The database takes no writes: {Count} outcomes wait to be written down")]
    public static partial void BookBusy(this ILogger log, Exception error, int count);

    [LoggerMessage(5008, LogLevel.Error, "The outcome of outbox item {ItemId} cannot be recorded; the message gets the simplest end")]
    public static partial void OutcomeLost(this ILogger log, Exception error, long itemId);

    [LoggerMessage(5009, LogLevel.Warning, "The machine's clock was set back by {Seconds} s; timers go on and pauses of chats are over")]
    public static partial void ClockFell(this ILogger log, long seconds);

    [LoggerMessage(5010, LogLevel.Warning, "The database holds what was written at a later hour than it is: the machine's clock was set back; pauses of chats are over")]
    public static partial void ClockIsBehind(this ILogger log);

    [LoggerMessage(5011, LogLevel.Error, "Looking after a clock that was set back failed; it is tried again")]
    public static partial void ClockWatchFailed(this ILogger log, Exception error);
}
