namespace Bot.Host.Turns;

/// <summary>Section <c>Turns</c>.</summary>
internal sealed record TurnOptions
{
    /// <summary>Pauses before each new try of a parked update, in seconds; after the last one it is given up.</summary>
    public IReadOnlyList<int> RetrySeconds { get; init; } = [5, 30, 120];

    /// <summary>How often parked updates are looked at, in seconds.</summary>
    public int ParkedPollSeconds { get; init; } = 1;

    /// <summary>Parked updates tried in one look, at most.</summary>
    public int ParkedBatch { get; init; } = 50;

    /// <summary>New tries of a transcript that cannot be read, at most: one failed read ends a web client's polling.</summary>
    public int ReadRetries { get; init; } = 2;
}
