using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>What belongs to an outbox item beside its text.</summary>
internal sealed record OutboxFacts(int? LeadNumber = null, long? ConversationId = null, long? FollowUpId = null);

/// <summary>Puts messages into the outbox, inside the transaction that decided them. A singleton; thread-safe.</summary>
internal sealed class OutboxQueue(DeliveryBell bell)
{
    /// <summary>Messages with one visitor's words that may wait for a chat at a time; the transcript keeps the rest.</summary>
    internal const int MostRelays = 3;

    /// <summary>Queues a text; one that is too long for a message goes as several, the buttons under the last.</summary>
    public void Add(WorkScope scope, ChatAddress to, OutboxKind kind, MessagePayload payload, DateTimeOffset now, OutboxFacts? facts = null)
    {
        facts ??= new OutboxFacts();
        foreach (var part in MessageSplit.Parts(payload))
            Insert(scope, new OutboxItem(to, kind, part.ToJson(), now)
            {
                LeadNumber = facts.LeadNumber,
                ConversationId = facts.ConversationId,
                FollowUpId = facts.FollowUpId,
            });
    }

    /// <summary>Queues the card of a lead, to be rendered when it is sent: as a new alert, or as the edit of a posted message.</summary>
    /// <param name="messageId">The posted message to edit; null: post it.</param>
    public void AddCard(WorkScope scope, ChatAddress to, int leadNumber, string? messageId, DateTimeOffset now) =>
        Insert(scope, new OutboxItem(to, messageId is null ? OutboxKind.Alert : OutboxKind.CardEdit, messageId ?? "", now) { LeadNumber = leadNumber });

    /// <summary>As <see cref="AddCard"/>, for a lead that was told of already and whose card hangs nowhere.</summary>
    public void AddQuietCard(WorkScope scope, ChatAddress to, int leadNumber, DateTimeOffset now) =>
        Insert(scope, OutboxItem.QuietCard(to, leadNumber, now));

    /// <summary>
    /// Queues a visitor's words for a managers' chat. They join the last message of the lead there while it waits and its
    /// sending was never begun; else they go as messages of their own, some time after that one. However much he writes,
    /// no more than <see cref="MostRelays"/> messages wait.
    /// </summary>
    public async Task AddRelay(WorkScope scope, ChatAddress to, RelayedWords words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var newest = await Relays(scope.Db, to, words.LeadNumber).Take(MostRelays).ToListAsync(cancellationToken);
        var waiting = newest.TakeWhile(o => o is { Status: OutboxStatus.Pending, Attempts: 0 } && words.Suit(TextOf(o))).ToList();
        var room = MostRelays - waiting.Count;
        if (waiting.Count > 0 && await Join(scope, waiting[0], words, isFull: room == 0, cancellationToken))
            return;

        var due = DueAfter(newest, words.Every, now);
        foreach (var payload in words.Alone(Math.Max(room, 1)))
            Insert(scope, new OutboxItem(to, OutboxKind.Relay, payload.ToJson(), now) { LeadNumber = words.LeadNumber, NotBefore = due });
    }

    /// <summary>What a lead's visitor wrote is not worth passing on: what of it waits is not sent.</summary>
    public static Task DropRelays(LeadsDbContext db, int leadNumber, CancellationToken cancellationToken) => db.Outbox
        .Where(o => o.LeadNumber == leadNumber && o.Kind == OutboxKind.Relay && o.Status == OutboxStatus.Pending)
        .ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Dropped)
            .SetProperty(o => o.Error, "the lead is spam"), cancellationToken);

    /// <summary>A lead's passed-on words in a chat, the newest first. An index gives them in this order, so that who takes a few reads a few.</summary>
    internal static IQueryable<OutboxItem> Relays(LeadsDbContext db, ChatAddress to, int leadNumber) => db.Outbox.AsNoTracking()
        .Where(o => o.LeadNumber == leadNumber && o.Kind == OutboxKind.Relay && o.Channel == to.Channel && o.ChatId == to.ChatId)
        .OrderByDescending(o => o.Id);

    /// <summary>Gives a waiting message another content, unless somebody took it or changed it meanwhile: another host may.</summary>
    internal static async Task<bool> Replace(LeadsDbContext db, OutboxItem item, string payload, CancellationToken cancellationToken)
    {
        var (id, read) = (item.Id, item.Payload);
        return await db.Outbox
            .Where(o => o.Id == id && o.Status == OutboxStatus.Pending && o.Attempts == 0 && o.Payload == read)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Payload, payload), cancellationToken) == 1;
    }

    // False: they need messages of their own.
    private static async Task<bool> Join(WorkScope scope, OutboxItem last, RelayedWords words, bool isFull, CancellationToken cancellationToken)
    {
        var payload = MessagePayload.Parse(last.Payload);
        var text = words.Below(payload.Text) ?? (isFull ? words.WithRest(payload.Text) : null);
        return text is not null && (text == payload.Text || await Replace(scope.Db, last, (payload with { Text = text }).ToJson(), cancellationToken));
    }

    // Long words go as several messages at once, and the next ones wait for all of them.
    private static DateTimeOffset DueAfter(List<OutboxItem> newest, TimeSpan every, DateTimeOffset now)
    {
        var due = newest.Count == 0 ? now : newest[0].NotBefore + (every * newest.Count(o => o.NotBefore == newest[0].NotBefore));
        // Those that wait cannot add up to so much: the clock was set back.
        var isAbsurd = due > now + (every * MostRelays * MostRelays);
        return due < now || isAbsurd ? now : due;
    }

    private static string TextOf(OutboxItem item) => MessagePayload.Parse(item.Payload).Text;

    private void Insert(WorkScope scope, OutboxItem item)
    {
        scope.Rows.Insert(item);
        scope.AfterCommit(bell.Ring);
    }
}
