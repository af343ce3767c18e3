namespace Bot.Host.Channels.Web;

/// <summary>Has the token key ready before the first request. The database must be migrated by then.</summary>
internal sealed class WebStart(WebTokens tokens) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => tokens.Load();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
