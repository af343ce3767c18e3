using System.Globalization;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>The scripts in force are those in the folder; yellow while changed files are kept out for their faults.</summary>
internal sealed class ScriptsHealth(DialogCatalog dialogs, FirmProfile firm) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (inForce, refused) = (dialogs.InForce, dialogs.Refused);
        return Task.FromResult(refused is null
            ? HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"{inForce.All.All.Count} scripts since {firm.Clock(inForce.Since)}"))
            : HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture,
                $"scripts: {refused.Faults.Count} {(refused.Faults.Count == 1 ? "fault" : "faults")} in the new files, the version of {firm.Clock(inForce.Since)} goes on; {refused.Faults[0]}")));
    }
}
