using Bot.Domain.Firm;
using Bot.Domain.Leads;

namespace Bot.Domain.FollowUps;

/// <summary>A timer that should be running.</summary>
public readonly record struct PlannedFollowUp(FollowUpKind Kind, DateTimeOffset DueAt);

/// <summary>Which timers a lead should have, from how it stands. Pure.</summary>
public static class FollowUpPlan
{
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(30);

    /// <param name="hours">When managers are there to be told of what was overlooked.</param>
    public static IReadOnlyList<PlannedFollowUp> For(Lead lead, FollowUpTimes times, WorkingHours hours)
    {
        if (!lead.IsOpen)
            return AfterClosing(lead, times);
        if (lead.NextStepAt is not { } next)
            return [];
        var plan = new List<PlannedFollowUp>();
        switch (lead.NextStep)
        {
            case NextStepKind.Claim:
                plan.AddRange(UntilTaken(lead, next, times, hours));
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

    // A call from before the lead was set free or came back was the business of who had it. Nobody overlooked what nobody was told of.
    private static IEnumerable<PlannedFollowUp> UntilTaken(Lead lead, DateTimeOffset free, FollowUpTimes times, WorkingHours hours)
    {
        var isTold = lead.AnnouncedAt is not null;
        if (!isTold)
            yield return new PlannedFollowUp(FollowUpKind.Announce, lead.CreatedAt + times.Announce);
        var since = UnclaimedSince(lead);
        if (isTold && since is { } urgent)
            yield return new PlannedFollowUp(FollowUpKind.Unclaimed, urgent + times.Realert);
        if (lead.CallAt is { } promised && promised >= free)
            yield return new PlannedFollowUp(FollowUpKind.Call, promised);
        else if (isTold && since is null)
            yield return new PlannedFollowUp(FollowUpKind.Overlooked, Overlooked(free, times, hours));
    }

    // What comes at night or shortly before closing counts from the next opening.
    private static DateTimeOffset Overlooked(DateTimeOffset free, FollowUpTimes times, WorkingHours hours)
    {
        var from = hours.IsOpenFor(free, BeforeClosing) ? free : hours.NextOpen(hours.OpenUntil(free));
        var (usual, last, soonest) = (from + times.Overlooked, hours.OpenUntil(from) - BeforeClosing, from + times.Realert);
        return last >= usual ? usual : last > soonest ? last : soonest;
    }

    // What a visitor of a closed lead may be asked, once; and the return he agreed to, before the closing or after it.
    private static List<PlannedFollowUp> AfterClosing(Lead lead, FollowUpTimes times)
    {
        if (lead.ClosedAt is not { } closed)
            return [];
        if (lead.Stage == LeadStage.Won)
            return [new PlannedFollowUp(FollowUpKind.Survey, closed + times.Survey)];
        if (!LostReasons.MayAsk(lead.LostReason))
            return [];
        var plan = new List<PlannedFollowUp>();
        if (!lead.HasSaidWhyNot)
            plan.Add(new PlannedFollowUp(FollowUpKind.Farewell, closed + times.Farewell));
        if (lead.MayWriteLaterSince + times.WriteAgain is { } agreed && agreed > closed)
            plan.Add(new PlannedFollowUp(FollowUpKind.Return, agreed));
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
    /// Whether a row that was planned earlier is this part of the plan. What is told of a lead nobody took is known by
    /// its start: any of its rows is planned for that hour or a later one.
    /// </summary>
    public static bool IsFor(FollowUp row, PlannedFollowUp planned) => row.Kind == planned.Kind && (
        IsOnceALead(row) || IsOfFreeLead(row.Kind) && row.PlannedFor > planned.DueAt || IsSame(planned.DueAt, row.PlannedFor));

    /// <summary>True for what is told of a lead because nobody took it.</summary>
    public static bool IsOfFreeLead(FollowUpKind kind) => kind is FollowUpKind.Unclaimed or FollowUpKind.Overlooked;

    /// <summary>Why a lead's due row makes no sense any more; null when it does.</summary>
    public static string? Obstacle(Lead? lead, FollowUp row, FollowUpTimes times, WorkingHours hours) => lead switch
    {
        null => "no such lead",
        _ when For(lead, times, hours).Any(planned => IsFor(row, planned)) => null,
        { IsOpen: false } => "closed",
        { OwnerId: not null } when IsOfFreeLead(row.Kind) => "taken",
        _ => "rescheduled",
    };

    // However often a lead is lost or won, its visitor is asked once; but a row that waits belongs to the closing that planned it.
    private static bool IsOnceALead(FollowUp row) =>
        row.Kind is FollowUpKind.Farewell or FollowUpKind.Survey && row.Status is not (FollowUpStatus.Pending or FollowUpStatus.Cancelled);

    // Databases keep milliseconds, memory more.
    private static bool IsSame(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < TimeSpan.FromSeconds(1);
}
