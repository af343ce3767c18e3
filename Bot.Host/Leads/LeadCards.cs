using Bot.Domain.Persistence;
using Bot.Host.Delivery;

namespace Bot.Host.Leads;

/// <summary>Renders a card when it is sent, so that it shows the lead as it stands then. A singleton; thread-safe.</summary>
internal sealed class LeadCards(LeadsDb leadsDb, CardText card) : ICardRenderer
{
    public async Task<MessagePayload?> Render(int leadNumber, bool isRepeat, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        return await Render(db, leadNumber, isRepeat, cancellationToken);
    }

    public Task<MessagePayload?> Render(WorkScope scope, int leadNumber, bool isRepeat, CancellationToken cancellationToken) =>
        Render(scope.Db, leadNumber, isRepeat, cancellationToken);

    private async Task<MessagePayload?> Render(LeadsDbContext db, int leadNumber, bool isRepeat, CancellationToken cancellationToken) =>
        await LeadFacts.Read(db, leadNumber, cancellationToken) is { } facts ? card.Of(facts, isRepeat) : null;
}
