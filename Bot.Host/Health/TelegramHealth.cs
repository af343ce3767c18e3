using Bot.Host.Channels.Telegram;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>Updates arrive: a refused token or a long silence is red, a passing fault yellow.</summary>
internal sealed class TelegramHealth(TelegramStatus telegram, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge());

    private HealthCheckResult Judge()
    {
        if (!telegram.IsOn)
            return HealthCheckResult.Healthy("off");
        var last = telegram.LastReceivedAt is { } at ? $"last update or poll {at:u}" : "nothing received yet";
        if (telegram.Fault is not { } fault)
            return HealthCheckResult.Healthy(last);
        var says = $"{fault} since {telegram.FaultSince:u}; {last}";
        return fault == TelegramFault.TokenRefused || clock.GetUtcNow() - telegram.FaultSince > Patience
            ? HealthCheckResult.Unhealthy(says)
            : HealthCheckResult.Degraded(says);
    }
}
