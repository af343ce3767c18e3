using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.FollowUps;

/// <summary>
/// Sees to it that a visitor's words reach somebody: those that wait for a chat that is gone go where the owner of their
/// lead reads now. A singleton; thread-safe.
/// </summary>
internal sealed class RelayAgain(OutboxQueue outbox)
{
    private const int MostAtOnce = 500;

    /// <summary>
    /// Passes on, in their order, what waits for the chat or was just taken to be sent there, unless nobody else may read
    /// it. Once the chat is removed or marked as lost. Idempotent.
    /// </summary>
    public async Task Elsewhere(WorkScope scope, ChatAddress chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Of two chats that end at once the second may have been given the words of the first.
        await scope.Write(cancellationToken);
        var words = await Unheard(scope.Db, chat).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var ofLead in words.GroupBy(o => o.LeadNumber))
        {
            var lead = await scope.Db.Leads.AsNoTracking().FirstAsync(l => l.Number == ofLead.Key, cancellationToken);
            var readers = (await OwnerChats.Of(scope.Db, lead, cancellationToken)).Addresses;
            if (readers.Count > 0)
                await Move(scope, [.. ofLead], readers, now, cancellationToken);
        }
    }

    /// <summary>The words for a chat, the oldest first, of open leads and without a copy that arrived elsewhere or may arrive yet.</summary>
    internal static IQueryable<OutboxItem> Unheard(LeadsDbContext db, ChatAddress chat) => db.Outbox.AsNoTracking()
        .Where(o => o.Channel == chat.Channel && o.ChatId == chat.ChatId && o.Kind == OutboxKind.Relay
            && (o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased)
            && db.Leads.Any(l => l.Number == o.LeadNumber && l.ClosedAt == null)
            && !db.Outbox.Any(c => c.LeadNumber == o.LeadNumber && c.Kind == OutboxKind.Relay && c.CreatedAt == o.CreatedAt
                && (c.Channel != chat.Channel || c.ChatId != chat.ChatId)
                && (c.Status == OutboxStatus.Sent || ((c.Status == OutboxStatus.Pending || c.Status == OutboxStatus.Leased)
                    && !db.ManagersChats.Any(m => m.Channel == c.Channel && m.ChatId == c.ChatId && m.LostAt != null)))))
        .OrderBy(o => o.Id);

    private async Task Move(WorkScope scope, List<OutboxItem> words, IReadOnlyList<ChatAddress> readers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = words.ConvertAll(o => o.Id);
        await scope.Db.Outbox.Where(o => EF.Parameter(ids).Contains(o.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Dropped)
            .SetProperty(o => o.Error, "the chat is gone")
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
        foreach (var item in words)
        {
            foreach (var reader in readers)
                outbox.Add(scope, reader, OutboxKind.Relay, MessagePayload.Parse(item.Payload), now, new OutboxFacts(item.LeadNumber));
        }
    }
}
