using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Storage;

/// <summary>Rows that one run deleted.</summary>
internal readonly record struct Purged(int Inbox, int Outbox);

/// <summary>
/// Deletes the traces of finished work when their time is over, in small transactions between the visitors'. What is
/// parked, dead, waiting or under way is never touched. A singleton; thread-safe.
/// </summary>
internal sealed class Housekeeping(LeadsDb leadsDb, GroupCommit storage, IOptions<HousekeepingOptions> options)
{
    /// <param name="now">UTC.</param>
    /// <exception cref="StorageBusyException">The database cannot be written to now; what was deleted before stays deleted.</exception>
    public async Task<Purged> Run(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var inboxEnd = now.AddHours(-options.Value.InboxHours);
        var outboxEnd = now.AddDays(-options.Value.OutboxDays);
        await storage.Run(null, (scope, token) => PurgeExpired(scope.Db, outboxEnd, token));
        return new Purged(
            await InBatches(() => PurgeInbox(inboxEnd), cancellationToken),
            await InBatches(() => PurgeOutbox(outboxEnd, cancellationToken), cancellationToken));
    }

    // Few rows, of which none grows with the visitors but the pauses; all ended by themselves long ago.
    private static async Task PurgeExpired(LeadsDbContext db, DateTimeOffset end, CancellationToken cancellationToken)
    {
        await db.ChatPauses.Where(p => p.Until < end).ExecuteDeleteAsync(cancellationToken);
        await db.OneTimeCodes.Where(c => c.ExpiresAt < end).ExecuteDeleteAsync(cancellationToken);
        await db.DeskSessions.Where(s => s.ExpiresAt < end).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> InBatches(Func<Task<int>> purge, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var batch = 0; batch < options.Value.MaxBatches && !cancellationToken.IsCancellationRequested; batch++)
        {
            var deleted = await purge();
            total += deleted;
            if (deleted < options.Value.BatchRows)
                break;
        }

        return total;
    }

    private Task<int> PurgeInbox(DateTimeOffset end) => storage.Run(null, (scope, token) =>
        OldInbox(scope.Db, end).Take(options.Value.BatchRows).ExecuteDeleteAsync(token));

    // No index leads from a message's age to its row: a reader searches, the writer is given keys.
    private async Task<int> PurgeOutbox(DateTimeOffset end, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var ids = await OldOutbox(db, end).Take(options.Value.BatchRows).ToListAsync(cancellationToken);
        return ids.Count == 0 ? 0 : await storage.Run(null, (scope, token) => scope.Db.Outbox.Where(o => ids.Contains(o.Id)).ExecuteDeleteAsync(token));
    }

    internal static IQueryable<InboxEntry> OldInbox(LeadsDbContext db, DateTimeOffset end) => db.Inbox
        .Where(i => i.Status == InboxStatus.Done && i.ReceivedAt < end)
        .OrderBy(i => i.ReceivedAt);

    internal static IQueryable<long> OldOutbox(LeadsDbContext db, DateTimeOffset end) => db.Outbox.AsNoTracking()
        .Where(o => o.Status != OutboxStatus.Pending && o.Status != OutboxStatus.Leased && o.CreatedAt < end)
        .OrderBy(o => o.Id).Select(o => o.Id);
}
