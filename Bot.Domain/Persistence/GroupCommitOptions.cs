namespace Bot.Domain.Persistence;

/// <summary>Bounds of the group commit.</summary>
public sealed record GroupCommitOptions
{
    /// <summary>Pieces of work in one transaction, at most.</summary>
    public int MaxBatch { get; init; } = 128;

    /// <summary>Pieces of work that may wait; more are refused with <see cref="StorageBusyException"/>.</summary>
    public int MaxWaiting { get; init; } = 10_000;

    /// <summary>Conversations kept in memory between their turns, at most; only on SQLite.</summary>
    public int MaxCachedConversations { get; init; } = 2000;

    /// <summary>How often work is done again when somebody else changed its rows.</summary>
    public int MaxRetries { get; init; } = 5;
}

/// <summary>The queue of work is full, or the database cannot be written to now. The same call may succeed later.</summary>
public sealed class StorageBusyException(string message, Exception? inner = null) : Exception(message, inner);
