using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// A manager was told that his words to a visitor are sent, and they did not arrive: the managers learn it, of one block
/// once a lead. A singleton; thread-safe.
/// </summary>
internal sealed class LostReplies(OutboxQueue outbox, FirmProfile firm)
{
    /// <summary>Tells of a message that failed for good; does nothing for one that is no manager's.</summary>
    public async Task Tell(WorkScope scope, OutboxItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (item is not { Kind: OutboxKind.Reply, LeadNumber: { } number, ConversationId: { } id })
            return;
        var conversation = await scope.Db.Conversations.FirstAsync(c => c.Id == id, cancellationToken);
        await Tell(scope, conversation, number, now, cancellationToken);
    }

    /// <summary>Tells of the managers' words that still wait for a chat that is gone, before they are dropped.</summary>
    public async Task TellWaiting(WorkScope scope, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var number in await Waiting(scope.Db, conversation.Channel, conversation.ChatId).ToListAsync(cancellationToken))
            await Tell(scope, conversation, number, now, cancellationToken);
    }

    internal static IQueryable<int> Waiting(LeadsDbContext db, string channel, string chatId) => db.Outbox.AsNoTracking()
        .Where(o => o.Channel == channel && o.ChatId == chatId && o.Status == OutboxStatus.Pending && o.Kind == OutboxKind.Reply && o.LeadNumber != null)
        .Select(o => o.LeadNumber!.Value).Distinct();

    internal static IQueryable<JournalEntry> Told(LeadsDbContext db, int leadNumber, DateTimeOffset since) => db.Journal.AsNoTracking()
        .Where(j => j.LeadNumber == leadNumber && j.What == JournalEvent.ReplyLost && j.At >= since);

    private async Task Tell(WorkScope scope, Conversation conversation, int number, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var blockedSince = conversation.UnreachableSince;
        if (blockedSince is { } since && await Told(scope.Db, number, since).AnyAsync(cancellationToken))
            return;
        // Saved at once: of two failures in one transaction the second must see it.
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.ReplyLost, "bot", now) { LeadNumber = number, ConversationId = conversation.Id });
        await scope.Db.SaveChangesAsync(cancellationToken);
        var text = Phrases.Shipped[firm.Language, blockedSince is null ? "delivery.reply-failed" : "delivery.reply-blocked", number];
        var chats = await scope.Db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        foreach (var chat in chats)
            outbox.Add(scope, chat.Address, OutboxKind.Notice, new MessagePayload { Text = text }, now, new OutboxFacts(number));
    }
}
