using Bot.Host.Channels.Telegram;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>Updates arrive: the last successful poll is not too old, the token is accepted.</summary>
internal sealed class TelegramHealth(TelegramStatus telegram) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(telegram.Health());
}
