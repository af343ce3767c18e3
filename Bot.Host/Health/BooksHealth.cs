using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>
/// The sum check: every update that a sender was told is stored stands in the books as done, parked or dead, and every
/// hot lead has an accepted alert, an open incident or somebody who took it. A difference means something was lost and turns health red;
/// parked and dead updates make it yellow.
/// </summary>
internal sealed class BooksHealth(LeadsDb leadsDb, AcceptedUpdates accepted, IOptions<DeliveryOptions> delivery, IOptions<FollowUpOptions> followUps, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = leadsDb.Open();
        var lost = await Lost(db, cancellationToken);
        // One question, so that all counts are of one instant.
        var byStatus = await db.Inbox.GroupBy(i => i.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var (done, parked, dead) = (byStatus.GetValueOrDefault(InboxStatus.Done), byStatus.GetValueOrDefault(InboxStatus.Parked), byStatus.GetValueOrDefault(InboxStatus.Dead));
        // The watch opens the incident of a late alert; it is given twice its period.
        var deadline = clock.GetUtcNow().AddSeconds(-delivery.Value.AlertWithinSeconds - (2 * delivery.Value.WatchSeconds));
        var unannounced = deadline - followUps.Value.Times.Announce;
        var silent = await db.Leads.CountAsync(
            l => l.ClosedAt == null && l.OwnerId == null && l.WentHotAt != null && l.WentHotAt < deadline && l.AlertedAt == null && l.NextStepAt < deadline
                && !db.Incidents.Any(i => i.LeadNumber == l.Number && i.ClosedAt == null)
                && (l.AnnouncedAt < deadline || (l.AnnouncedAt == null && l.NextStep == NextStepKind.Claim && l.CreatedAt < unannounced)), cancellationToken);
        var says = $"updates: {done} done, {parked} parked, {dead} dead, {lost} of the last accepted ones missing; hot leads nobody was told of: {silent}";
        if (lost > 0 || silent > 0)
            return HealthCheckResult.Unhealthy(says);
        return parked + dead > 0 ? HealthCheckResult.Degraded(says) : HealthCheckResult.Healthy(says);
    }

    // Not a sum of all: what was accepted before the last start is known from these very books alone.
    private async Task<int> Lost(LeadsDbContext db, CancellationToken cancellationToken)
    {
        var lost = 0;
        foreach (var channel in accepted.Last(clock.GetUtcNow()).GroupBy(u => u.Channel))
        {
            var (name, ids) = (channel.Key, channel.Select(u => u.ExternalId).ToList());
            lost += ids.Count - await db.Inbox.CountAsync(i => i.Channel == name && ids.Contains(i.ExternalId), cancellationToken);
        }

        return lost;
    }
}
