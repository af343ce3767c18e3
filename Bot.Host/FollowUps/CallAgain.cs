using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.FollowUps;

/// <summary>
/// Sees to it that a call reminder reaches somebody: what will not arrive where it was queued is worked anew, so that it
/// goes to the chats that are left, or an incident is open. A singleton; thread-safe.
/// </summary>
internal sealed class CallAgain(FollowUpPlanner planner)
{
    /// <summary>
    /// A copy of the reminder was given up. The timer runs again at once, still planned for the promised minute, unless
    /// another copy arrived or may arrive yet. Idempotent.
    /// </summary>
    public async Task Elsewhere(WorkScope scope, long followUpId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await scope.Db.FollowUps.FirstOrDefaultAsync(f => f.Id == followUpId && f.Status == FollowUpStatus.Sent, cancellationToken);
        if (row is null || await Copies(scope.Db, row).AnyAsync(cancellationToken))
            return;
        row.End(FollowUpStatus.Cancelled, "the chat is gone", now);
        var seq = await planner.NextSeq(scope, row.Subject, row.Kind);
        scope.Db.FollowUps.Add(new FollowUp(row.Subject, row.Kind, seq, row.ConversationId, row.LeadNumber, row.PlannedFor) { Step = row.Step });
        await scope.Db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The reminders of a timer that arrived or wait for a chat that is not lost.</summary>
    internal static IQueryable<long> Copies(LeadsDbContext db, FollowUp row) => db.Outbox
        .Where(o => o.LeadNumber == row.LeadNumber && o.Kind == OutboxKind.CallReminder && o.FollowUpId == row.Id
            && (o.Status == OutboxStatus.Sent || ((o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased)
                && !db.ManagersChats.Any(m => m.Channel == o.Channel && m.ChatId == o.ChatId && m.LostAt != null))))
        .Select(o => o.Id);
}
