using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;

namespace Bot.Host.Turns;

/// <summary>Tries parked updates again, in the order of each chat, and gives up the hopeless: then managers get the words.</summary>
internal sealed class ParkedTurns(
    TurnGate gate, ParkingLot parking, ParkedStore store, IEnumerable<ChannelAdapter> adapters,
    IOptions<TurnOptions> options, ParkedLoop loop) : BackgroundService
{
    private readonly ChannelAdapter[] _adapters = [.. adapters];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loop.Run(TimeSpan.FromSeconds(options.Value.ParkedPollSeconds), Look, stoppingToken);

    /// <summary>One look at what is due.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        foreach (var due in await store.Due(options.Value.ParkedBatch, cancellationToken))
            await Try(due, cancellationToken);
        await parking.Load(cancellationToken);
    }

    private async Task Try(ParkedStore.DueUpdate due, CancellationToken cancellationToken)
    {
        if (Array.Find(_adapters, a => a.Serves(due.Chat.Channel)) is not { } adapter)
            return;
        try
        {
            await gate.Work(adapter, ParkedUpdate.Thaw(due.Payload) with { IsRetry = true });
        }
        catch (Exception error) when (error is not StorageBusyException && !cancellationToken.IsCancellationRequested)
        {
            await store.Fail(due, error);
        }
    }
}
