using System.Globalization;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>The database takes a write: a note of the time, in the same way as a turn.</summary>
internal sealed class DatabaseHealth(GroupCommit storage, TimeProvider clock) : IHealthCheck
{
    private const string Heartbeat = "heartbeat";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var now = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            await storage.Run(null, async (scope, token) =>
            {
                if (await scope.Db.AppSecrets.Where(s => s.Name == Heartbeat).ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, now), token) == 0)
                    scope.Db.AppSecrets.Add(new AppSecret(Heartbeat, now));
            }).WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageBusyException error)
        {
            return HealthCheckResult.Unhealthy(error.Message);
        }
    }
}
