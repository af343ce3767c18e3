using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>A group became a supergroup and has a new id: everything that points to the old one follows.</summary>
internal static class ChatMove
{
    /// <summary>Idempotent.</summary>
    public static async Task Apply(WorkScope scope, ChatAddress old, string chatId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isTaken = await scope.Db.ManagersChats.AnyAsync(c => c.Channel == old.Channel && c.ChatId == chatId, cancellationToken);
        var moved = isTaken ? 0 : await scope.Db.ManagersChats.Where(c => c.Channel == old.Channel && c.ChatId == old.ChatId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ChatId, chatId).SetProperty(c => c.LostAt, (DateTimeOffset?)null), cancellationToken);
        // The new group was bound by itself: the old row would only double what it gets. That we moved it is no such case.
        var wasDouble = isTaken && await scope.Db.ManagersChats.Where(c => c.Channel == old.Channel && c.ChatId == old.ChatId).ExecuteDeleteAsync(cancellationToken) > 0;
        if (wasDouble)
        {
            await scope.Db.Outbox
                .Where(o => o.Channel == old.Channel && o.ChatId == old.ChatId && o.Kind == OutboxKind.Alert && o.Status != OutboxStatus.Sent)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OutboxStatus.Dropped), cancellationToken);
        }

        // Message ids of the old group mean other messages in the new one.
        await scope.Db.Outbox
            .Where(o => o.Channel == old.Channel && o.ChatId == old.ChatId && o.Kind == OutboxKind.CardEdit && o.Status == OutboxStatus.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OutboxStatus.Dropped), cancellationToken);
        await scope.Db.Outbox
            .Where(o => o.Channel == old.Channel && o.ChatId == old.ChatId && o.Status == OutboxStatus.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.ChatId, chatId), cancellationToken);
        // Cards in the old group cannot be edited from the new one.
        await scope.Db.CardMessages.Where(c => c.Channel == old.Channel && c.ChatId == old.ChatId).ExecuteDeleteAsync(cancellationToken);
        if (moved > 0)
            scope.Rows.Insert(new JournalEntry(JournalEvent.ChatMoved, "bot", now) { Detail = $"{old.ChatId} is now {chatId}" });
    }
}
