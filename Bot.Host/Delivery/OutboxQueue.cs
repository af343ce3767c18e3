using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;

namespace Bot.Host.Delivery;

/// <summary>What belongs to an outbox item beside its text.</summary>
internal sealed record OutboxFacts(int? LeadNumber = null, long? ConversationId = null, long? FollowUpId = null);

/// <summary>Puts messages into the outbox, inside the transaction that decided them. A singleton; thread-safe.</summary>
internal sealed class OutboxQueue(DeliveryBell bell)
{
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

    private void Insert(WorkScope scope, OutboxItem item)
    {
        scope.Rows.Insert(item);
        scope.AfterCommit(bell.Ring);
    }
}
