using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>The managers can be reached: a lost chat is red until it is back or another was bound since; open incidents are yellow.</summary>
internal sealed class ManagersHealth(LeadsDb leadsDb) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = leadsDb.Open();
        if (await db.ManagersChats.AnyAsync(c => c.LostAt != null && !db.ManagersChats.Any(o => o.LostAt == null && o.BoundAt > c.LostAt), cancellationToken))
            return HealthCheckResult.Unhealthy("a managers' chat is lost: add the bot again, bind another chat by /bind, or take the lost one off by /unbind");
        var open = await db.Incidents.Where(i => i.ClosedAt == null && i.Kind != IncidentKinds.ManagersChatLost)
            .GroupBy(i => i.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return open.Count > 0
            ? HealthCheckResult.Degraded("open incidents: " + string.Join(", ", open.Select(o => $"{o.Key} {o.Count}")))
            : HealthCheckResult.Healthy();
    }
}
