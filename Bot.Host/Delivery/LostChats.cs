using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// A chat does not want the bot any more. A visitor keeps his lead and gets no nudges; a managers' chat is not written
/// to until it is back, and its alerts, call reminders and what visitors wrote go to the others. A singleton; thread-safe.
/// </summary>
internal sealed class LostChats(OutboxQueue outbox, WaitingLeads waiting, LostReplies replies, CallAgain calls, RelayAgain relays, ILogger<LostChats> log)
{
    /// <summary>Idempotent.</summary>
    public async Task Lose(WorkScope scope, ChatAddress chat, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var managers = await scope.Db.ManagersChats.FirstOrDefaultAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);
        if (managers is { LostAt: null })
            await LoseManagers(scope, managers, reason, now, cancellationToken);
        if (managers is not null)
            await relays.Elsewhere(scope, chat, now, cancellationToken);
        var conversation = await scope.Db.Conversations.FirstOrDefaultAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);
        if (conversation is not null)
            await LoseVisitor(scope, conversation, now, cancellationToken);
    }

    /// <summary>The bot may write to the managers' chat again: it gets the leads that nobody was told of. Idempotent.</summary>
    public async Task Regain(WorkScope scope, ChatAddress chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var managers = await scope.Db.ManagersChats.FirstOrDefaultAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);
        if (managers?.LostAt is null)
            return;
        managers.Regain();
        await scope.Db.SaveChangesAsync(cancellationToken);
        await waiting.Announce(scope, now, cancellationToken);
    }

    /// <summary>The visitor let the bot in again. Idempotent.</summary>
    public static async Task RegainVisitor(WorkScope scope, ChatAddress chat, CancellationToken cancellationToken)
    {
        var conversation = await scope.Db.Conversations.FirstOrDefaultAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);
        if (conversation?.UnreachableSince is null)
            return;
        conversation.RegainReach();
        conversation.Touch();
    }

    private async Task LoseManagers(WorkScope scope, Bot.Domain.Managers.ManagersChat managers, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        log.ManagersChatLost(managers.ChatId, reason);
        managers.Lose(now);
        scope.Db.Incidents.Add(new Incident(IncidentKinds.ManagersChatLost, null, now));
        scope.Rows.Insert(new JournalEntry(JournalEvent.ChatLost, "bot", now) { Detail = $"managers' chat {managers.ChatId}" });
        // What follows asks which chats are left.
        await scope.Db.SaveChangesAsync(cancellationToken);
        await PassOnCalls(scope, managers.Address, now, cancellationToken);
        var others = await scope.Db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).ToListAsync(cancellationToken);
        // One whose visitor still answers is announced when he is done.
        var untold = await scope.Db.Leads.AsNoTracking()
            .Where(l => l.ClosedAt == null && l.OwnerId == null && l.WentHotAt != null && l.AnnouncedAt != null && l.AlertedAt == null).Select(l => l.Number).ToListAsync(cancellationToken);
        foreach (var number in untold)
        {
            var asked = await WaitingLeads.UnderWay(scope.Db, number).ToListAsync(cancellationToken);
            foreach (var other in others.Where(c => !asked.Contains(c.ChatId)))
                outbox.AddCard(scope, other.Address, number, messageId: null, now);
            if (others.Count == 0)
                scope.Db.Incidents.Add(new Incident(IncidentKinds.NoManagersChat, number, now));
        }
    }

    // What waits for the chat, or was just taken to be sent there.
    private async Task PassOnCalls(WorkScope scope, ChatAddress chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var reminders = scope.Db.Outbox.Where(o => o.Channel == chat.Channel && o.ChatId == chat.ChatId
            && o.Kind == OutboxKind.CallReminder && (o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased));
        var timers = await reminders.Where(o => o.FollowUpId != null).Select(o => o.FollowUpId!.Value).Distinct().ToListAsync(cancellationToken);
        await Drop(reminders, cancellationToken);
        foreach (var timer in timers)
            await calls.Elsewhere(scope, timer, now, cancellationToken);
    }

    private async Task LoseVisitor(WorkScope scope, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.UnreachableSince is null)
            scope.Rows.Insert(new JournalEntry(JournalEvent.Unreachable, "bot", now) { ConversationId = conversation.Id, LeadNumber = conversation.LeadNumber });
        conversation.LoseReach(now);
        conversation.PlanNudge(false);
        conversation.Touch();
        await scope.Db.FollowUps
            .Where(f => f.ConversationId == conversation.Id && f.Status == FollowUpStatus.Pending && f.Kind == FollowUpKind.Abandoned)
            .ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Status, FollowUpStatus.Cancelled)
                .SetProperty(f => f.Reason, "unreachable")
                .SetProperty(f => f.EndedAt, now)
                .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
        await replies.TellWaiting(scope, conversation, now, cancellationToken);
        var (channel, chatId) = (conversation.Channel, conversation.ChatId);
        await Drop(scope.Db.Outbox.Where(o => o.Channel == channel && o.ChatId == chatId && o.Status == OutboxStatus.Pending), cancellationToken);
    }

    private static Task Drop(IQueryable<OutboxItem> items, CancellationToken cancellationToken) => items.ExecuteUpdateAsync(set => set
        .SetProperty(o => o.Status, OutboxStatus.Dropped)
        .SetProperty(o => o.Error, "the chat is gone")
        .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
}
