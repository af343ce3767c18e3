using Bot.Host.Channels.Telegram;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>Updates arrive: a refused token or a long silence is red, a passing fault yellow.</summary>
internal sealed class TelegramHealth(TelegramStatus telegram) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(telegram.Health());
}
