using Bot.Domain.Leads;

namespace Bot.Domain.FollowUps;

/// <summary>A timer that should be running.</summary>
public readonly record struct PlannedFollowUp(FollowUpKind Kind, DateTimeOffset DueAt);

/// <summary>Which timers a lead should have, from how it stands. Pure.</summary>
public static class FollowUpPlan
{
    public static IReadOnlyList<PlannedFollowUp> For(Lead lead, FollowUpTimes times)
    {
        if (!lead.IsOpen)
            return AfterClosing(lead, times);
        if (lead.NextStepAt is not { } next)
            return [];
        var plan = new List<PlannedFollowUp>();
        switch (lead.NextStep)
        {
            case NextStepKind.Claim:
                if (lead.AnnouncedAt is null)
                    plan.Add(new PlannedFollowUp(FollowUpKind.Announce, lead.CreatedAt + times.Announce));
                if (UnclaimedSince(lead) is { } since)
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

    // What a visitor of a closed lead may be asked, once; and the return he agreed to.
    private static List<PlannedFollowUp> AfterClosing(Lead lead, FollowUpTimes times)
    {
        if (lead.ClosedAt is not { } closed)
            return [];
        if (lead.Stage == LeadStage.Won)
            return [new PlannedFollowUp(FollowUpKind.Survey, closed + times.Survey)];
        if (!LostReasons.MayAsk(lead.LostReason))
            return [];
        var plan = new List<PlannedFollowUp> { new(FollowUpKind.Farewell, closed + times.Farewell) };
        if (lead.MayWriteLaterSince is { } since && since >= closed)
            plan.Add(new PlannedFollowUp(FollowUpKind.Return, since + times.WriteAgain));
        return plan;
    }

    /// <summary>
    /// Since when a lead that must not wait waits for somebody to take it: from when the visitor began to wait, it went
    /// hot, or it was set free again, whichever came last. Null when it is taken or may wait.
    /// </summary>
    public static DateTimeOffset? UnclaimedSince(Lead lead)
    {
        if (!lead.IsOpen || lead.NextStep != NextStepKind.Claim || lead.WaitingSince is not { } since)
            return null;
        if (lead.Temperature != Temperature.Hot && !lead.WantsPerson)
            return null;
        if (!lead.WantsPerson && lead.WentHotAt > since)
            since = lead.WentHotAt.Value;
        return lead.NextStepAt > since ? lead.NextStepAt : since;
    }

    /// <summary>
    /// Whether a row that was planned earlier is this part of the plan. The series about an unclaimed lead is known by
    /// its start: any of its rows is planned for that hour or a later one.
    /// </summary>
    public static bool IsFor(FollowUp row, PlannedFollowUp planned) => row.Kind == planned.Kind && (
        IsOnceALead(row) || row.Kind == FollowUpKind.Unclaimed && row.PlannedFor > planned.DueAt || IsSame(planned.DueAt, row.PlannedFor));

    /// <summary>Why a lead's due row makes no sense any more; null when it does.</summary>
    public static string? Obstacle(Lead? lead, FollowUp row, FollowUpTimes times) => lead switch
    {
        null => "no such lead",
        _ when For(lead, times).Any(planned => IsFor(row, planned)) => null,
        { IsOpen: false } => "closed",
        { OwnerId: not null } when row.Kind == FollowUpKind.Unclaimed => "taken",
        _ => "rescheduled",
    };

    // However often a lead is lost or won, its visitor is asked once; but a row that waits belongs to the closing that planned it.
    private static bool IsOnceALead(FollowUp row) =>
        row.Kind is FollowUpKind.Farewell or FollowUpKind.Survey && row.Status is not (FollowUpStatus.Pending or FollowUpStatus.Cancelled);

    // Databases keep milliseconds, memory more.
    private static bool IsSame(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < TimeSpan.FromSeconds(1);
}
