using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>Tells the managers of a lead and keeps its cards fresh, through the outbox. A singleton; thread-safe.</summary>
internal sealed class LeadAlerts(OutboxQueue outbox, LeadFeed feed)
{
    /// <summary>Posts the lead's card in every managers' chat; with none bound, an incident stays open until one is.</summary>
    public async Task Announce(WorkScope scope, Lead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lead.Announced(now);
        var chats = await Chats(scope, cancellationToken);
        foreach (var chat in chats)
            outbox.AddCard(scope, chat, lead.Number, messageId: null, now);
        if (chats.Count == 0 && lead.WentHotAt is not null)
            await OpenIncident(scope, IncidentKinds.NoManagersChat, lead.Number, now, cancellationToken);
        Changed(scope, lead.Number);
    }

    /// <summary>Brings the posted cards of a lead up to date.</summary>
    public async Task RefreshCards(WorkScope scope, int leadNumber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cards = await scope.Db.CardMessages.AsNoTracking().Where(c => c.LeadNumber == leadNumber).ToListAsync(cancellationToken);
        foreach (var card in cards)
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

    /// <summary>Opens an incident of a lead unless the same is open.</summary>
    public static async Task OpenIncident(WorkScope scope, string kind, int leadNumber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await scope.Db.Incidents.AnyAsync(i => i.LeadNumber == leadNumber && i.Kind == kind && i.ClosedAt == null, cancellationToken))
            scope.Db.Incidents.Add(new Incident(kind, leadNumber, now));
    }

    private static async Task<List<ChatAddress>> Chats(WorkScope scope, CancellationToken cancellationToken)
    {
        var chats = await scope.Db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null)
            .OrderBy(c => c.Id).Select(c => new { c.Channel, c.ChatId }).ToListAsync(cancellationToken);
        return [.. chats.Select(c => new ChatAddress(c.Channel, c.ChatId))];
    }

    /// <summary>Tells who watches the desk, once it is committed.</summary>
    public void Changed(WorkScope scope, int leadNumber) => scope.AfterCommit(() => feed.Changed(leadNumber));
}
