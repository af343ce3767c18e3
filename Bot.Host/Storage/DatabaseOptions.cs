using Bot.Domain.Persistence;

namespace Bot.Host.Storage;

/// <summary>Section <c>Database</c>.</summary>
internal sealed record DatabaseOptions
{
    /// <summary>"Sqlite" (a file) or "SqlServer".</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Writes that share one commit, at most.</summary>
    public int MaxBatch { get; init; } = 128;

    /// <summary>Writes that may wait; more are answered with 503.</summary>
    public int MaxWaiting { get; init; } = 10_000;
}
