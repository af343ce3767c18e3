using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>
/// Works the timer of a hot lead that nobody takes: a fresh card first, at whatever hour; then, in working hours, a word
/// to those in charge and an incident that stays open until the lead is taken or closed. A singleton; thread-safe.
/// </summary>
internal sealed class AlertAgain(FollowUpPlanner planner, LeadAlerts alerts, FollowUpTexts texts, FirmProfile firm, IOptions<FollowUpOptions> options)
{
    private const int MaxNames = 10;

    public async Task Work(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.Step == 1)
            await Announce(scope, row, lead, now, cancellationToken);
        else if (firm.Hours.NextOpen(now) is var opening && opening > now)
            row.Postpone(opening);
        else
            await Escalate(scope, row, lead, now, cancellationToken);
    }

    /// <summary>
    /// Works the timer of a lead whose visitor gave his contact and then fell silent: managers get what there is, and from
    /// then on it may be overlooked.
    /// </summary>
    public async Task AnnounceFirst(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await alerts.Announce(scope, lead, now, cancellationToken);
        row.End(FollowUpStatus.Sent, "", now);
        await scope.Db.SaveChangesAsync(cancellationToken);
        await planner.Replan(scope, lead, "announced", now, cancellationToken);
    }

    private async Task Announce(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await alerts.Announce(scope, lead, now, cancellationToken);
        row.End(FollowUpStatus.Sent, "", now);
        var times = options.Value.Times;
        var seq = await planner.NextSeq(scope, row.Subject, row.Kind);
        scope.Db.FollowUps.Add(new FollowUp(row.Subject, row.Kind, seq, lead.ConversationId, lead.Number, row.PlannedFor + (times.Escalate - times.Realert)) { Step = 2 });
    }

    private async Task Escalate(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var inCharge = await scope.Db.Managers.AsNoTracking()
            .Where(m => m.IsActive && (m.Role == ManagerRole.Head || m.Role == ManagerRole.Owner))
            .OrderBy(m => m.Id).Select(m => m.Name).Take(MaxNames).ToListAsync(cancellationToken);
        var waited = now - (FollowUpPlan.UnclaimedSince(lead) ?? now);
        var shown = await LeadFacts.ShownNameOf(scope.Db, lead, cancellationToken);
        await alerts.Notify(scope, texts.Escalation(lead, shown, waited, inCharge), lead.Number, now, cancellationToken);
        await alerts.OpenIncident(scope, IncidentKinds.Unclaimed, lead.Number, now);
        row.End(FollowUpStatus.Sent, "", now);
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.Escalated, "clock", now)
        {
            LeadNumber = lead.Number,
            ConversationId = lead.ConversationId,
            Detail = IncidentKinds.Unclaimed,
        });
    }
}
