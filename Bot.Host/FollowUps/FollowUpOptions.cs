using Bot.Domain.FollowUps;

namespace Bot.Host.FollowUps;

/// <summary>Section <c>FollowUps</c>.</summary>
internal sealed record FollowUpOptions
{
    /// <summary>Folder of the owner's own texts of reminders, LANGUAGE.yaml; from the current folder or, if there is none, the program's. Empty: the shipped ones.</summary>
    public string Folder { get; init; } = "";

    /// <summary>After how long what is done, as hh:mm:ss.</summary>
    public FollowUpTimes Times { get; init; } = new();

    /// <summary>So many days after a deal was won its client is asked how it was, by the script of Dialogs:Won.</summary>
    public int AskAfterWonDays { get; init; } = 7;

    /// <summary>No nudge from this local time of the visitor on…</summary>
    public TimeOnly QuietFrom { get; init; } = QuietHours.Default.From;

    /// <summary>…to this one.</summary>
    public TimeOnly QuietTo { get; init; } = QuietHours.Default.To;

    /// <summary>How often due rows are looked for, in seconds.</summary>
    public int TickSeconds { get; init; } = 15;

    /// <summary>Nudges worked in one tick, at most; bounds how fast they leave after an outage.</summary>
    public int MaxPerTick { get; init; } = 50;

    /// <summary>Timers of leads (unclaimed, calls, returns) worked in one tick, at most. They never wait behind nudges.</summary>
    public int MaxLeadsPerTick { get; init; } = 500;

    /// <summary>A nudge later than this after the first moment it was allowed at is skipped, in hours.</summary>
    public int TooLateHours { get; init; } = 24;

    /// <summary>A call reminder later than this after its minute says so, in seconds.</summary>
    public int LateAfterSeconds { get; init; } = 60;

    /// <summary>A timer that cannot be worked (its work failed, no managers' chat is bound) is tried again after this, in minutes.</summary>
    public int RetryMinutes { get; init; } = 5;

    /// <summary><see cref="Times"/> with what has a setting of its own.</summary>
    public FollowUpTimes Timing => Times.WithSurveyAfter(TimeSpan.FromDays(AskAfterWonDays));

    public NudgeRules Nudging => new(Timing, new QuietHours(QuietFrom, QuietTo), TimeSpan.FromHours(TooLateHours));
}
