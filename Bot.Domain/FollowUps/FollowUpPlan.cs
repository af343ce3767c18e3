using Bot.Domain.Leads;

namespace Bot.Domain.FollowUps;

/// <summary>A timer that should be running.</summary>
public readonly record struct PlannedFollowUp(FollowUpKind Kind, DateTimeOffset DueAt);

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

/// <summary>Which timers a lead should have, from how it stands. Pure.</summary>
public static class FollowUpPlan
{
    public static IReadOnlyList<PlannedFollowUp> For(Lead lead, FollowUpTimes times)
    {
        if (!lead.IsOpen || lead.NextStepAt is not { } next)
            return [];
        var plan = new List<PlannedFollowUp>();
        switch (lead.NextStep)
        {
            case NextStepKind.Claim:
                if (lead.WaitingSince is { } since && (lead.Temperature == Temperature.Hot || lead.WantsPerson))
                    plan.Add(new PlannedFollowUp(FollowUpKind.Unclaimed, since + times.Realert));
                if (lead.CallAt is { } promised)
                    plan.Add(new PlannedFollowUp(FollowUpKind.Call, promised));
                break;
            case NextStepKind.Call:
                plan.Add(new PlannedFollowUp(FollowUpKind.Call, next));
                break;
            case NextStepKind.Return:
                plan.Add(new PlannedFollowUp(FollowUpKind.Return, next));
                break;
            case NextStepKind.None:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(lead), lead.NextStep, "A next step the plan does not know.");
        }

        return plan;
    }
}
