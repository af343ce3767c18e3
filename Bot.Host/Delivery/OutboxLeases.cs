using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// Takes messages out of the outbox by compare-and-set, so that of several dispatchers one sends each, and puts back
/// what a dead one held. A singleton; thread-safe.
/// </summary>
internal sealed class OutboxLeases(GroupCommit storage, LeadsDb leadsDb, NudgeGate nudges, TimeProvider clock)
{
    // The inner SELECT locks only rows nobody else holds; a chat whose earlier message another host is sending waits.
    private const string SqlServer = """
        UPDATE Outbox SET Status = 'Leased', LeaseToken = {0}, LeaseUntil = {1}, Attempts = Attempts + 1
        OUTPUT inserted.*
        WHERE Id IN (SELECT TOP({2}) o.Id FROM Outbox o WITH (UPDLOCK, READPAST, ROWLOCK)
            WHERE o.Status = 'Pending' AND o.NotBefore <= {3}
            AND NOT EXISTS (SELECT 1 FROM ChatPauses p WHERE p.Channel = o.Channel AND p.ChatId = o.ChatId AND p.Until > {3})
            AND NOT EXISTS (SELECT 1 FROM ManagersChats m WHERE m.Channel = o.Channel AND m.ChatId = o.ChatId AND m.LostAt IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM Outbox e WHERE e.Channel = o.Channel AND e.ChatId = o.ChatId AND e.Id < o.Id
                AND e.Status = 'Leased' AND e.LeaseToken <> {0})
            ORDER BY o.Id)
        """;

    private const string Sqlite = """
        UPDATE Outbox SET Status = 'Leased', LeaseToken = {0}, LeaseUntil = {1}, Attempts = Attempts + 1
        WHERE Id IN (SELECT o.Id FROM Outbox o
            WHERE o.Status = 'Pending' AND o.NotBefore <= {3}
            AND NOT EXISTS (SELECT 1 FROM ChatPauses p WHERE p.Channel = o.Channel AND p.ChatId = o.ChatId AND p.Until > {3})
            AND NOT EXISTS (SELECT 1 FROM ManagersChats m WHERE m.Channel = o.Channel AND m.ChatId = o.ChatId AND m.LostAt IS NOT NULL)
            ORDER BY o.Id LIMIT {2})
        RETURNING *
        """;

    /// <summary>This process, as the holder of leases.</summary>
    public Guid Token { get; } = Guid.NewGuid();

    /// <summary>The oldest messages that may go now, in order; each counts as one begun send from here on.</summary>
    public Task<List<OutboxItem>> Take(int most, TimeSpan hold) => storage.Run(null, async (scope, cancellationToken) =>
    {
        var now = clock.GetUtcNow();
        var items = await scope.Db.Outbox.FromSqlRaw(Sql, Token, Instant(now + hold), most, Instant(now))
            .AsNoTracking().ToListAsync(cancellationToken);
        items.Sort((a, b) => a.Id.CompareTo(b.Id));
        await nudges.Filter(scope, items, now, cancellationToken);
        return items;
    });

    /// <summary>
    /// Frees what a dispatcher held beyond its time: a nudge becomes unknown, everything else waits again, counted as
    /// sent once.
    /// </summary>
    /// <param name="all">Also leases that have not run out; true only at the start of the one process on a SQLite file.</param>
    public Task<int> Recover(bool all) => storage.Run(null, async (scope, cancellationToken) =>
    {
        var now = clock.GetUtcNow();
        var stale = scope.Db.Outbox.Where(o => o.Status == OutboxStatus.Leased && (all || o.LeaseUntil < now));
        var nudges = await stale.Where(o => o.Kind == OutboxKind.Nudge && o.FollowUpId != null).Select(o => o.FollowUpId).ToListAsync(cancellationToken);
        await scope.Db.FollowUps.Where(f => nudges.Contains(f.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Status, FollowUpStatus.Unknown)
            .SetProperty(f => f.Reason, "delivery unsure")
            .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
        await stale.Where(o => o.Kind == OutboxKind.Nudge).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Unknown)
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
        return await stale.ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Pending)
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
    });

    /// <summary>When the next message that waits for its time may go; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var now = clock.GetUtcNow();
        var pause = await db.ChatPauses.AsNoTracking().Where(p => p.Until > now).MinAsync(p => (DateTimeOffset?)p.Until, cancellationToken);
        return pause;
    }

    private string Sql => leadsDb.Provider == DatabaseProvider.SqlServer ? SqlServer : Sqlite;

    private object Instant(DateTimeOffset at) => leadsDb.Provider == DatabaseProvider.SqlServer ? at : at.ToUnixTimeMilliseconds();
}
