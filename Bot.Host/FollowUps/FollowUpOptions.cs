using Bot.Domain.FollowUps;

namespace Bot.Host.FollowUps;

/// <summary>Section <c>FollowUps</c>.</summary>
internal sealed record FollowUpOptions
{
    /// <summary>After how long what is done, as hh:mm:ss.</summary>
    public FollowUpTimes Times { get; init; } = new();

    /// <summary>No nudge from this local time of the visitor on…</summary>
    public TimeOnly QuietFrom { get; init; } = QuietHours.Default.From;

    /// <summary>…to this one.</summary>
    public TimeOnly QuietTo { get; init; } = QuietHours.Default.To;

    /// <summary>How often due rows are looked for, in seconds.</summary>
    public int TickSeconds { get; init; } = 15;

    /// <summary>Rows worked in one tick, at most; bounds how fast nudges leave after an outage.</summary>
    public int MaxPerTick { get; init; } = 50;

    /// <summary>A nudge later than this after its time is skipped, in hours.</summary>
    public int TooLateHours { get; init; } = 24;

    public QuietHours Quiet => new(QuietFrom, QuietTo);
}
