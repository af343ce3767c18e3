using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// Takes messages out of the outbox by compare-and-set, so that of several dispatchers one sends each, and puts back
/// what a dead one held. Every taking has a token of its own, so that a late outcome cannot touch a later lease.
/// A singleton; thread-safe.
/// </summary>
internal sealed class OutboxLeases(GroupCommit storage, LeadsDb leadsDb, NudgeGate nudges, CallGate calls, TimeProvider clock)
{
    private const int MostRemembered = 1000;
    private readonly LeaseClock _patience = new(clock);

    /// <summary>The oldest messages that may go now, in order; each counts as one begun send from here on.</summary>
    public Task<List<OutboxItem>> Take(int most, TimeSpan hold) => storage.Run(null, async (scope, cancellationToken) =>
    {
        var now = clock.GetUtcNow();
        _patience.Granted(hold);
        var items = await Lease(scope.Db, new LeaseTerms(Guid.NewGuid(), now, now + hold, most), cancellationToken);
        await nudges.Filter(scope, items, now, cancellationToken);
        await calls.Filter(scope, items, now, cancellationToken);
        return items;
    });

    /// <summary>
    /// Frees what a dispatcher held beyond its time: a nudge becomes unknown, everything else waits again, counted as
    /// sent once. After a step of the clock nothing is freed until what is under way had its time.
    /// </summary>
    /// <param name="all">Also leases that have not run out; true only at the start of the one process on a SQLite file.</param>
    public Task<int> Recover(bool all) => storage.Run(null, async (scope, cancellationToken) =>
    {
        var now = clock.GetUtcNow();
        if (!all && _patience.IsStepped())
            return 0;
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

    /// <summary>
    /// What groups were sent in the last while, oldest first: a restart must not forget their limit a minute. What was
    /// sent at an hour that is still to come was so before the clock was set back.
    /// </summary>
    public async Task<List<(ChatAddress Chat, DateTimeOffset At)>> SentToGroups(TimeSpan within, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - within;
        await using var db = leadsDb.Open();
        var sent = await db.Outbox.AsNoTracking().Where(o => o.SentAt > since && o.SentAt <= now && EF.Functions.Like(o.ChatId, "-%")).OrderBy(o => o.SentAt)
            .Select(o => new { o.Channel, o.ChatId, o.SentAt }).Take(MostRemembered).ToListAsync(cancellationToken);
        return sent.ConvertAll(s => (new ChatAddress(s.Channel, s.ChatId), s.SentAt!.Value));
    }

    /// <summary>The statements alone, in the transaction at hand.</summary>
    internal static async Task<List<OutboxItem>> Lease(LeadsDbContext db, LeaseTerms terms, CancellationToken cancellationToken)
    {
        var isSqlServer = db.Database.IsSqlServer();
        var items = await db.Outbox
            .FromSqlRaw(isSqlServer ? LeaseSql.TakeOnSqlServer : LeaseSql.TakeOnSqlite, terms.Token, Instant(terms.Until), terms.Most, Instant(terms.Now))
            .AsNoTracking().ToListAsync(cancellationToken);
        if (isSqlServer && items.Count > 0)
        {
            var outOfTurn = await db.Outbox.FromSqlRaw(LeaseSql.PutBackOutOfTurn, terms.Token, terms.Now).AsNoTracking().ToListAsync(cancellationToken);
            items.RemoveAll(item => outOfTurn.Exists(o => o.Id == item.Id));
        }

        items.Sort((a, b) => a.Id.CompareTo(b.Id));
        return items;

        object Instant(DateTimeOffset at) => isSqlServer ? at : at.ToUnixTimeMilliseconds();
    }
}

/// <summary>What one taking asks for.</summary>
/// <param name="Token">Its own, never used before.</param>
internal sealed record LeaseTerms(Guid Token, DateTimeOffset Now, DateTimeOffset Until, int Most);
