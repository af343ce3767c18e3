using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Bot.Host.Turns;

namespace Bot.Host.Leads;

/// <summary>Tells the managers of a lead and keeps its cards fresh, through the outbox. A singleton; thread-safe.</summary>
internal sealed class LeadAlerts(TurnQueries queries, OutboxQueue outbox, LeadFeed feed)
{
    /// <summary>Posts the lead's card in every managers' chat; with none bound, an incident stays open until one is.</summary>
    public async Task Announce(WorkScope scope, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lead.Announced(now);
        var chats = await Chats(scope, cancellationToken);
        foreach (var chat in chats)
            outbox.AddCard(scope, chat, lead.Number, messageId: null, now);
        if (chats.Count == 0 && lead.WentHotAt is not null)
            await OpenIncident(scope, IncidentKinds.NoManagersChat, lead.Number, now);
        Changed(scope, lead.Number);
    }

    /// <summary>Brings the posted cards of a lead up to date.</summary>
    public async Task RefreshCards(WorkScope scope, int leadNumber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await foreach (var card in queries.Cards(scope.Db, leadNumber).WithCancellation(cancellationToken))
            outbox.AddCard(scope, new ChatAddress(card.Channel, card.ChatId), leadNumber, card.MessageId, now);
        Changed(scope, leadNumber);
    }

    /// <summary>Sends a text to every managers' chat; who watches the desk looks as well.</summary>
    public async Task Notify(WorkScope scope, MessagePayload message, int? leadNumber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var chat in await Chats(scope, cancellationToken))
            outbox.Add(scope, chat, OutboxKind.Notice, message, now, new OutboxFacts(leadNumber));
        Changed(scope, leadNumber ?? LeadFeed.NoLead);
    }

    /// <summary>
    /// Passes a visitor's words on, as <see cref="OutboxQueue.AddRelay"/> says: of an open lead to where its owner reads, or
    /// to every managers' chat while nobody owns it; of a closed one to every chat. Who watches the desk looks as well.
    /// </summary>
    public async Task Relay(WorkScope scope, Lead lead, RelayedWords words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var chat in lead.IsOpen ? (await OwnerChats.Of(scope.Db, lead, cancellationToken)).Addresses : await Chats(scope, cancellationToken))
            await outbox.AddRelay(scope, chat, words, now, cancellationToken);
        Changed(scope, lead.Number);
    }

    /// <summary>Sends a text to where the owner of a lead reads, or to every managers' chat while nobody owns it.</summary>
    public async Task NotifyOwner(WorkScope scope, Lead lead, Func<Readers, MessagePayload> message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = await OwnerChats.Of(scope.Db, lead, cancellationToken);
        var text = message(readers);
        foreach (var chat in readers.Addresses)
            outbox.Add(scope, chat, OutboxKind.Notice, text, now, new OutboxFacts(lead.Number));
        Changed(scope, lead.Number);
    }

    /// <summary>Opens an incident of a lead unless the same is open.</summary>
    public async Task OpenIncident(WorkScope scope, string kind, int leadNumber, DateTimeOffset now)
    {
        if (!await queries.HasIncident(scope.Db, leadNumber, kind))
            scope.Db.Incidents.Add(new Incident(kind, leadNumber, now));
    }

    private ValueTask<List<ChatAddress>> Chats(WorkScope scope, CancellationToken cancellationToken) => queries.ManagersChats(scope.Db).ToListAsync(cancellationToken);

    /// <summary>Tells who watches the desk, once it is committed.</summary>
    public void Changed(WorkScope scope, int leadNumber) => scope.AfterCommit(() => feed.Changed(leadNumber));
}
