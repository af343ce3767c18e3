namespace Bot.Domain.FollowUps;

/// <summary>After how long what is done about silence. Immutable.</summary>
public sealed record FollowUpTimes
{
    /// <summary>A hot lead nobody took is announced again.</summary>
    public TimeSpan Realert { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A hot lead nobody took is escalated.</summary>
    public TimeSpan Escalate { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The first nudge after a visitor fell silent in mid-dialog.</summary>
    public TimeSpan FirstNudge { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The second and last nudge.</summary>
    public TimeSpan SecondNudge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>No nudge sooner than this after the one before.</summary>
    public TimeSpan BetweenNudges { get; init; } = TimeSpan.FromHours(20);
}
