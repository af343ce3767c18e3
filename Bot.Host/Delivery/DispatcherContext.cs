using Bot.Domain.Persistence;

namespace Bot.Host.Delivery;

/// <summary>What the dispatcher knows of its surroundings: which database, what time, and whether anything can be sent yet.</summary>
internal sealed class DispatcherContext(LeadsDb leadsDb, IEnumerable<IOutboundChannel> channels, TimeProvider clock, ILogger<Dispatcher> log)
{
    public DatabaseProvider Provider => leadsDb.Provider;

    public TimeProvider Clock => clock;

    public ILogger Log => log;

    /// <summary>Returns once a channel that sends is there; never without one, since then there is nothing to dispatch.</summary>
    /// <returns>False when there was none until the end.</returns>
    public async Task<bool> Ready(CancellationToken cancellationToken)
    {
        if (!channels.Any())
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
