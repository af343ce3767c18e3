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

    /// <summary>The oldest parked update of each chat whose time has come; however many of one chat wait.</summary>
    public async Task<List<DueUpdate>> Due(int most, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var due = await FirstOfChats(db, loop.Clock.GetUtcNow()).Take(most)
            .Select(i => new { i.Channel, i.ChatId, i.ExternalId, i.Payload }).ToListAsync(cancellationToken);
        return [.. due.Select(i => new DueUpdate(new ChatAddress(i.Channel, i.ChatId), i.ExternalId, i.Payload!))];
    }

    /// <summary>
    /// Of each chat the first by arrival; of the same moment the one that failed, since the others only wait behind it, and
    /// then in the order of their ids.
    /// </summary>
#pragma warning disable CA1309 // A question to the database; it knows no ordinal comparison.
    internal static IQueryable<InboxEntry> FirstOfChats(LeadsDbContext db, DateTimeOffset now) => db.Inbox.AsNoTracking()
        .Where(i => i.Status == InboxStatus.Parked && i.NextTryAt <= now && !db.Inbox.Any(e => e.Status == InboxStatus.Parked
            && e.Channel == i.Channel && e.ChatId == i.ChatId && e.ExternalId != i.ExternalId
            && (e.ReceivedAt < i.ReceivedAt || (e.ReceivedAt == i.ReceivedAt && (e.Attempts > i.Attempts || (e.Attempts == i.Attempts
                && (e.ExternalId.Length < i.ExternalId.Length
                    || (e.ExternalId.Length == i.ExternalId.Length && string.Compare(e.ExternalId, i.ExternalId) < 0))))))))
        .OrderBy(i => i.ReceivedAt);
#pragma warning restore CA1309

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
