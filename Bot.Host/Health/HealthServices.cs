using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

internal static class HealthServices
{
    private static readonly string[] Ready = ["ready"];

    public static void AddHostHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", tags: Ready, timeout: TimeSpan.FromSeconds(10))
        .AddCheck<BooksHealth>("books", tags: Ready, timeout: TimeSpan.FromSeconds(10))
        .AddCheck<ManagersHealth>("managers", tags: Ready, timeout: TimeSpan.FromSeconds(10))
        .AddCheck<TelegramHealth>("telegram", tags: Ready)
        .AddCheck<ScriptsHealth>("scripts", tags: Ready);

    public static void MapHostHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = Write });
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        if (report.Status == HealthStatus.Unhealthy)
            context.Response.Headers.RetryAfter = "10";
        return context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), says = e.Value.Description ?? "" }),
            },
            JsonSerializerOptions.Web);
    }
}
