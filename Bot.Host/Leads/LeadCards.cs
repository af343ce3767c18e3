using Bot.Domain.Persistence;
using Bot.Host.Delivery;

namespace Bot.Host.Leads;

/// <summary>Renders a card when it is sent, so that it shows the lead as it stands then. A singleton; thread-safe.</summary>
internal sealed class LeadCards(LeadsDb leadsDb, CardText card) : ICardRenderer
{
    public async Task<MessagePayload?> Render(int leadNumber, bool isRepeat, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        return await LeadFacts.Read(db, leadNumber, cancellationToken) is { } facts ? card.Of(facts, isRepeat) : null;
    }
}
