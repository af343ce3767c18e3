using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>
/// Works the timer of a postponed lead: back to its owner, who has to call now; or up for taking when nobody owns it.
/// A singleton; thread-safe.
/// </summary>
internal sealed class BringBack(OutboxQueue outbox, LeadAlerts alerts, FollowUpPlanner planner, FollowUpTexts texts, IOptions<LeadOptions> options)
{
    public async Task Work(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var trigger = lead.Stage == LeadStage.Lost ? LeadTrigger.Reopen : LeadTrigger.Return;
        if (!lead.Can(trigger) || (trigger == LeadTrigger.Reopen && await MoveLead.OpenTwins(scope.Db, lead).AnyAsync(cancellationToken)))
        {
            row.End(FollowUpStatus.Cancelled, "rescheduled", now);
            return;
        }

        var isOwned = trigger == LeadTrigger.Return && lead.OwnerId is not null;
        lead.Move(trigger, now, isOwned ? now.AddMinutes(options.Value.CallWithinMinutes) : now);
        row.End(FollowUpStatus.Sent, "", now);
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.Returned, "clock", now)
        {
            LeadNumber = lead.Number,
            ConversationId = lead.ConversationId,
            Detail = lead.Stage.ToString(),
        });
        await scope.Db.SaveChangesAsync(cancellationToken);
        if (isOwned)
            await TellOwner(scope, row, lead, now, cancellationToken);
        else
            await alerts.Announce(scope, lead, now, cancellationToken);
        await planner.Replan(scope, lead, "returned", now, cancellationToken);
    }

    private async Task TellOwner(WorkScope scope, FollowUp row, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = await OwnerChats.Of(scope.Db, lead, cancellationToken);
        var message = texts.Return(lead, await LeadFacts.ShownNameOf(scope.Db, lead, cancellationToken), readers);
        foreach (var chat in readers.Addresses)
            outbox.Add(scope, chat, OutboxKind.Notice, message, now, new OutboxFacts(lead.Number, FollowUpId: row.Id));
        await alerts.RefreshCards(scope, lead.Number, now, cancellationToken);
    }
}
