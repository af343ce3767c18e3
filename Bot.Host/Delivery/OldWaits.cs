using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>
/// What waits until an hour that the clock showed before it was set back would wait for as long as the step. Promised
/// hours, of calls for one, stay as they are. A singleton; thread-safe.
/// </summary>
internal sealed class OldWaits(
    GroupCommit storage, LeadsDb leadsDb, PausedChats paused, DeliveryBell bell, IOptions<FollowUpOptions> followUps, IOptions<DeliveryOptions> delivery)
{
    /// <summary>
    /// By what a start tells a clock that was set back, and whether it ends leases: where several hosts share a database,
    /// their clocks differ a little, and what is held may be under way at another host.
    /// </summary>
    internal static (TimeSpan Tolerance, bool EndsLeases) AtStart(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? (ClockStep.Tolerance, true) : (TimeSpan.FromMinutes(1), false);

    /// <summary>Something was written at an hour that is still to come: the clock was set back while no host ran.</summary>
    public async Task<bool> AreThere(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var later = now + AtStart(leadsDb.Provider).Tolerance;
        await using var db = leadsDb.Open();
        return await db.Outbox.OrderByDescending(o => o.Id).Select(o => o.CreatedAt).FirstOrDefaultAsync(cancellationToken) > later
            || await db.Journal.OrderByDescending(j => j.Id).Select(j => j.At).FirstOrDefaultAsync(cancellationToken) > later
            || await db.Inbox.AnyAsync(i => i.Status == InboxStatus.Parked && i.ReceivedAt > later, cancellationToken);
    }

    /// <summary>
    /// Ends the waits: what is sent or tried too early is told so, and waits anew. Idempotent.
    /// </summary>
    /// <param name="withLeases">
    /// Also leases, those of a host that is gone, where it is the only one; true only after the start, when nothing in this
    /// host's lanes is of the old clock.
    /// </param>
    public Task End(DateTimeOffset now, bool withLeases) => storage.Run(null, async (scope, cancellationToken) =>
    {
        var db = scope.Db;
        await db.ChatPauses.Where(p => p.Until > now).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, now), cancellationToken);
        await db.Outbox.Where(o => o.Status == OutboxStatus.Pending && o.NotBefore > now)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.NotBefore, now), cancellationToken);
        await db.Inbox.Where(i => i.Status == InboxStatus.Parked && i.NextTryAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.NextTryAt, now), cancellationToken);
        var announced = now + followUps.Value.Times.Announce;
        await db.FollowUps.Where(f => f.Status == FollowUpStatus.Pending && f.Kind == FollowUpKind.Announce && f.DueAt > announced)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.DueAt, announced).SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
        if (withLeases && AtStart(leadsDb.Provider).EndsLeases)
        {
            // No lease that is in use lasts longer.
            var until = now.AddSeconds(delivery.Value.LeaseSeconds);
            await db.Outbox.Where(o => o.Status == OutboxStatus.Leased && o.LeaseUntil > until)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.LeaseUntil, until), cancellationToken);
        }

        scope.AfterCommit(paused.Changed);
        scope.AfterCommit(bell.Ring);
    });
}
