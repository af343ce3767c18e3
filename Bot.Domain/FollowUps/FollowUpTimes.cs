namespace Bot.Domain.FollowUps;

/// <summary>After how long what is done about silence. Immutable.</summary>
public sealed record FollowUpTimes
{
    // In days elsewhere in the settings, so that it is none of these.
    private TimeSpan _survey = TimeSpan.FromDays(7);

    /// <summary>The visitor of a won lead is asked how it was.</summary>
    public TimeSpan Survey => _survey;

    /// <summary>A lead is announced this long after its contact was given, when the dialog did not end before.</summary>
    public TimeSpan Announce { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A hot lead nobody took is announced again.</summary>
    public TimeSpan Realert { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A hot lead nobody took is escalated.</summary>
    public TimeSpan Escalate { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// A lead that may wait and that nobody took is told of again, after so much working time. Its visitor may have been
    /// promised a call today, so it is at the latest half an hour before closing.
    /// </summary>
    public TimeSpan Overlooked { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The first nudge after a visitor fell silent in mid-dialog.</summary>
    public TimeSpan FirstNudge { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The second and last nudge.</summary>
    public TimeSpan SecondNudge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>No nudge sooner than this after the one before.</summary>
    public TimeSpan BetweenNudges { get; init; } = TimeSpan.FromHours(20);

    /// <summary>The visitor of a lost lead is asked why; long enough for a manager to take a slip back.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A lost lead comes back whose visitor let us write later.</summary>
    public TimeSpan WriteAgain { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Managers are told of feedback that stopped half-way.</summary>
    public TimeSpan Feedback { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The same with another <see cref="Survey"/>.</summary>
    public FollowUpTimes WithSurveyAfter(TimeSpan survey) => this with { _survey = survey };
}
