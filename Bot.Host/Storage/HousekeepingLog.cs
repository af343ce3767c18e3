namespace Bot.Host.Storage;

/// <summary>Event ids 4900–4909.</summary>
internal static partial class HousekeepingLog
{
    [LoggerMessage(4900, LogLevel.Information, "Housekeeping deleted {Inbox} finished updates and {Outbox} finished messages")]
    public static partial void Purged(this ILogger log, int inbox, int outbox);

    [LoggerMessage(4901, LogLevel.Warning, "Housekeeping is put off to its next hour: the database cannot be written to now")]
    public static partial void PurgePutOff(this ILogger log);

    [LoggerMessage(4902, LogLevel.Error, "Housekeeping failed; it is tried again in its next hour")]
    public static partial void PurgeFailed(this ILogger log, Exception error);
}
