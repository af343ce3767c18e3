using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>Looks after promises of delivery: frees leases that ran out, and opens an incident for a hot lead whose alert is late.</summary>
internal sealed class DeliveryWatch(
    OutboxLeases leases, GroupCommit storage, LeadsDb leadsDb, OutboxQueue outbox,
    IOptions<DeliveryOptions> options, DispatcherContext context) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        SteadyLoop.Run(TimeSpan.FromSeconds(options.Value.WatchSeconds), context.Clock, Look, context.Log.WatchFailed, stoppingToken);

    /// <summary>One look.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        await leases.Recover(all: false);
        foreach (var number in await Late(cancellationToken))
            await storage.Run(null, (scope, token) => Report(scope, number, token));
    }

    private async Task<List<int>> Late(CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var deadline = context.Clock.GetUtcNow().AddSeconds(-options.Value.AlertWithinSeconds);
        return await db.Leads.AsNoTracking()
            .Where(l => l.ClosedAt == null && l.OwnerId == null && l.AlertedAt == null && l.WentHotAt != null && l.WentHotAt < deadline)
            .Where(l => !db.Incidents.Any(i => i.LeadNumber == l.Number && i.ClosedAt == null))
            // One whose visitor still answers is announced when he is done.
            .Where(l => l.AnnouncedAt < deadline)
            // One that was set free is announced anew.
            .Where(l => l.NextStepAt < deadline)
            .OrderBy(l => l.Number).Select(l => l.Number).Take(100).ToListAsync(cancellationToken);
    }

    // The fallback: chats that have not been asked yet, so persons when only the group was.
    private async Task Report(WorkScope scope, int number, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        if (await scope.Db.Incidents.AnyAsync(i => i.LeadNumber == number && i.ClosedAt == null, cancellationToken))
            return;
        context.Log.AlertLate(number);
        scope.Db.Incidents.Add(new Incident(IncidentKinds.AlertLate, number, now));
        scope.Db.Journal.Add(new JournalEntry(JournalEvent.IncidentOpened, "clock", now) { LeadNumber = number, Detail = IncidentKinds.AlertLate });
        var tried = await scope.Db.Outbox.AsNoTracking()
            .Where(o => o.LeadNumber == number && o.Kind == OutboxKind.Alert && (o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased))
            .Select(o => o.ChatId).ToListAsync(cancellationToken);
        var others = await scope.Db.ManagersChats.AsNoTracking().Where(c => c.LostAt == null && !tried.Contains(c.ChatId)).ToListAsync(cancellationToken);
        foreach (var other in others)
            outbox.AddCard(scope, new ChatAddress(other.Channel, other.ChatId), number, messageId: null, now);
    }
}
