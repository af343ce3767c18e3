using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Turns;

/// <summary>Parked updates in the database. A singleton; thread-safe.</summary>
internal sealed class ParkedStore(
    GroupCommit storage, LeadsDb leadsDb, LeadAlerts alerts, FirmProfile firm, IOptions<TurnOptions> options, ParkedLoop loop)
{
    public sealed record DueUpdate(ChatAddress Chat, string ExternalId, string Payload);

    /// <summary>The oldest parked update of each chat whose time has come.</summary>
    public async Task<List<DueUpdate>> Due(int most, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var parked = await db.Inbox.AsNoTracking().Where(i => i.Status == InboxStatus.Parked)
            .OrderBy(i => i.ReceivedAt).ThenByDescending(i => i.Attempts).Take(10 * most).ToListAsync(cancellationToken);
        var now = loop.Clock.GetUtcNow();
        return [.. parked.DistinctBy(i => (i.Channel, i.ChatId)).Where(i => i.NextTryAt <= now).Take(most)
            .Select(i => new DueUpdate(new ChatAddress(i.Channel, i.ChatId), i.ExternalId, i.Payload!))];
    }

    /// <summary>Dates the next try, or gives the update up and tells the managers what was said.</summary>
    public Task Fail(DueUpdate due, Exception error) => storage.Run(TurnGate.OrderKey(due.Chat), async (scope, cancellationToken) =>
    {
        var entry = await scope.Db.Inbox.FirstAsync(i => i.Channel == due.Chat.Channel && i.ExternalId == due.ExternalId, cancellationToken);
        if (entry.Status != InboxStatus.Parked)
            return;
        var now = loop.Clock.GetUtcNow();
        var pauses = options.Value.RetrySeconds;
        if (entry.Attempts < pauses.Count)
        {
            entry.Park(due.Chat.ChatId, due.Payload, ParkingLot.Describe(error), now.AddSeconds(pauses[entry.Attempts]));
            return;
        }

        entry.GiveUp(ParkingLot.Describe(error));
        loop.Log.UpdateDead(due.Chat.Channel, due.ExternalId, entry.Attempts);
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.UpdateDead, "bot", now) { Detail = $"{due.Chat.Channel} {due.ExternalId}" });
        if (ParkedUpdate.WordsIn(due.Payload) is { } words)
            await alerts.Notify(scope, new MessagePayload { Text = Phrases.Shipped[firm.Language, "turn.dead", words] }, null, now, cancellationToken);
    });
}
