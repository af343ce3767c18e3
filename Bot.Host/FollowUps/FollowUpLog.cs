namespace Bot.Host.FollowUps;

/// <summary>Event ids 4000–4099.</summary>
internal static partial class FollowUpLog
{
    [LoggerMessage(4000, LogLevel.Debug, "Follow-ups: {Due} due, {Sent} handed to delivery, {Failed} failed")]
    public static partial void Ticked(this ILogger log, int due, int sent, int failed);

    [LoggerMessage(4001, LogLevel.Error, "Follow-up {FollowUpId} failed; it is tried again later")]
    public static partial void RowFailed(this ILogger log, Exception error, long followUpId);

    [LoggerMessage(4002, LogLevel.Warning, "Follow-up {FollowUpId} waits for the next tick: the database cannot be written to now")]
    public static partial void StorageBusy(this ILogger log, long followUpId);

    [LoggerMessage(4003, LogLevel.Error, "The follow-up tick failed; the next one tries again")]
    public static partial void TickFailed(this ILogger log, Exception error);

    [LoggerMessage(4004, LogLevel.Error, "The check of the nudge in outbox item {ItemId} failed; it waits")]
    public static partial void CheckFailed(this ILogger log, Exception error, long itemId);

    [LoggerMessage(4005, LogLevel.Error, "The check of the call reminder in outbox item {ItemId} failed; it waits")]
    public static partial void CallCheckFailed(this ILogger log, Exception error, long itemId);
}
