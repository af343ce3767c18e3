namespace Bot.Host.Storage;

/// <summary>Section <c>Housekeeping</c>: how long the traces of finished work are kept.</summary>
internal sealed record HousekeepingOptions
{
    /// <summary>
    /// Keys of finished updates, in hours: more than the 24 that Telegram redelivers, less than the quiet week after which
    /// its update ids start anew at random.
    /// </summary>
    public int InboxHours { get; init; } = 72;

    /// <summary>Messages that were sent, refused or dropped, in days.</summary>
    public int OutboxDays { get; init; } = 30;

    /// <summary>Rows deleted in one transaction, at most; visitors wait no longer than that takes.</summary>
    public int BatchRows { get; init; } = 500;

    /// <summary>Transactions for each table in one run, at most; what is left waits for the next hour.</summary>
    public int MaxBatches { get; init; } = 400;

    /// <summary>Minutes between two runs.</summary>
    public int EveryMinutes { get; init; } = 60;
}
