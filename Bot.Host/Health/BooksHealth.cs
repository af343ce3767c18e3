using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>
/// The sum check: every accepted update is done, parked or dead, and every hot lead has an accepted alert or an open
/// incident. A difference means something was lost and turns health red; parked and dead updates make it yellow.
/// </summary>
internal sealed class BooksHealth(LeadsDb leadsDb, IOptions<DeliveryOptions> delivery, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = leadsDb.Open();
        // One question, so that all counts are of one instant.
        var byStatus = await db.Inbox.GroupBy(i => i.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var accepted = byStatus.Values.Sum();
        var (done, parked, dead) = (byStatus.GetValueOrDefault(InboxStatus.Done), byStatus.GetValueOrDefault(InboxStatus.Parked), byStatus.GetValueOrDefault(InboxStatus.Dead));
        // The watch opens the incident of a late alert; it is given twice its period.
        var deadline = clock.GetUtcNow().AddSeconds(-delivery.Value.AlertWithinSeconds - (2 * delivery.Value.WatchSeconds));
        var silent = await db.Leads.CountAsync(
            l => l.ClosedAt == null && l.WentHotAt != null && l.WentHotAt < deadline && l.AlertedAt == null
                && !db.Incidents.Any(i => i.LeadNumber == l.Number && i.ClosedAt == null), cancellationToken);
        var says = $"updates: {accepted} accepted, {done} done, {parked} parked, {dead} dead; hot leads nobody was told of: {silent}";
        if (accepted > done + parked + dead || silent > 0)
            return HealthCheckResult.Unhealthy(says);
        return parked + dead > 0 ? HealthCheckResult.Degraded(says) : HealthCheckResult.Healthy(says);
    }
}
