using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// A chat is a managers' chat no more. What stands in it stays, and is not kept fresh; call reminders and visitors' words
/// that waited for it go to the chats that are left. A singleton; thread-safe.
/// </summary>
internal sealed class ChatEnd(CallAgain calls, RelayAgain relays)
{
    /// <param name="by">As the journal names who does it: "manager:3", or "bot" when the settings say so.</param>
    public async Task Apply(WorkScope scope, ManagersChat chat, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        await scope.Write(cancellationToken);
        await db.CardMessages.Where(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId).ExecuteDeleteAsync(cancellationToken);
        db.ManagersChats.Remove(chat);
        await db.SaveChangesAsync(cancellationToken);
        await relays.Elsewhere(scope, chat.Address, now, cancellationToken);
        // What waits for it would tell of leads that are no longer its business; what is under way is not tried again.
        var waiting = db.Outbox.Where(o => o.Channel == chat.Channel && o.ChatId == chat.ChatId && (o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased)
            && o.Kind != OutboxKind.Reply && o.Kind != OutboxKind.Nudge);
        var timers = await waiting.Where(o => o.Kind == OutboxKind.CallReminder && o.FollowUpId != null).Select(o => o.FollowUpId!.Value).Distinct().ToListAsync(cancellationToken);
        await waiting.ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OutboxStatus.Dropped), cancellationToken);
        foreach (var timer in timers)
            await calls.Elsewhere(scope, timer, now, cancellationToken);
        if (!await db.ManagersChats.AnyAsync(c => c.LostAt != null, cancellationToken))
        {
            await db.Incidents.Where(i => i.ClosedAt == null && i.Kind == IncidentKinds.ManagersChatLost)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, now), cancellationToken);
        }

        scope.Rows.Insert(new JournalEntry(JournalEvent.ChatUnbound, by, now) { Detail = $"chat {chat.ChatId}" });
    }
}
