using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// A manager was told that his words to a visitor are sent, and they did not arrive: the visitor waits, and the managers
/// learn it, of one block once a lead. While no managers' chat is bound, an incident stays open. A singleton; thread-safe.
/// </summary>
internal sealed class LostReplies(OutboxQueue outbox, FirmProfile firm)
{
    private const int MostAtOnce = 200;

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

    /// <summary>Tells of the words that were lost while no managers' chat could be told, and ends the incidents of it. Idempotent.</summary>
    /// <param name="chats">The bound chats; not empty.</param>
    public async Task TellLate(WorkScope scope, List<ManagersChat> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var incident in await Untold(scope.Db).OrderBy(i => i.Id).Take(MostAtOnce).ToListAsync(cancellationToken))
        {
            var number = incident.LeadNumber!.Value;
            var isBlocked = await scope.Db.Conversations.AnyAsync(c => c.UnreachableSince != null && scope.Db.Leads.Any(l => l.Number == number && l.ConversationId == c.Id), cancellationToken);
            Notify(scope, chats, (number, isBlocked), now);
            incident.Close(now);
        }
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
        var lead = await scope.Db.Leads.FirstOrDefaultAsync(l => l.Number == number && l.ClosedAt == null, cancellationToken);
        lead?.Wait(now);
        var chats = await scope.Db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        if (chats.Count == 0 && lead is not null && !await Untold(scope.Db).AnyAsync(i => i.LeadNumber == number, cancellationToken))
            scope.Db.Incidents.Add(new Incident(IncidentKinds.ReplyUntold, number, now));
        // Saved at once: of two failures in one transaction the second must see it.
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.ReplyLost, "bot", now) { LeadNumber = number, ConversationId = conversation.Id });
        await scope.Db.SaveChangesAsync(cancellationToken);
        Notify(scope, chats, (number, blockedSince is not null), now);
        foreach (var card in await scope.Db.CardMessages.AsNoTracking().Where(c => c.LeadNumber == number).ToListAsync(cancellationToken))
            outbox.AddCard(scope, new ChatAddress(card.Channel, card.ChatId), number, card.MessageId, now);
    }

    private static IQueryable<Incident> Untold(LeadsDbContext db) => db.Incidents.Where(i => i.Kind == IncidentKinds.ReplyUntold && i.ClosedAt == null);

    private void Notify(WorkScope scope, List<ManagersChat> chats, (int LeadNumber, bool IsBlocked) lost, DateTimeOffset now)
    {
        var text = Phrases.Shipped[firm.Language, lost.IsBlocked ? "delivery.reply-blocked" : "delivery.reply-failed", lost.LeadNumber];
        foreach (var chat in chats)
            outbox.Add(scope, chat.Address, OutboxKind.Notice, new MessagePayload { Text = text }, now, new OutboxFacts(lost.LeadNumber));
    }
}
