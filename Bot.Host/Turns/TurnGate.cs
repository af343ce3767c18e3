using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.Bot.Builder;

namespace Bot.Host.Turns;

/// <summary>
/// The one way in: takes an update, works it in a shared transaction, and returns when it is committed. Only then may
/// the channel acknowledge it. The same update twice has one effect. A singleton; thread-safe.
/// </summary>
internal sealed class TurnGate(GroupCommit storage, IBot bot, ParkingLot parking, TimeProvider clock, ILogger<TurnGate> log)
{
    /// <summary>Works the update, or parks it when its handler fails.</summary>
    /// <exception cref="StorageBusyException">Nothing was stored; the sender must keep the update and send it again.</exception>
    public async Task<TurnResult> Take(ChannelAdapter adapter, TurnRequest request)
    {
        if (parking.IsWaiting(request.Chat))
            return await parking.Queue(request);
        try
        {
            return await Work(adapter, request);
        }
        catch (Exception error) when (error is not StorageBusyException)
        {
            log.TurnFailed(error, request.Chat.Channel, request.ExternalId);
            return await parking.Park(request, error);
        }
    }

    /// <summary>Works the update without parking it on failure; for the retries of parked ones.</summary>
    public Task<TurnResult> Work(ChannelAdapter adapter, TurnRequest request) => storage.Run(OrderKey(request.Chat), async (scope, cancellationToken) =>
    {
        var turn = new Turn(scope, request, clock.GetUtcNow());
        await adapter.Process(turn, bot, cancellationToken);
        return turn.Result;
    });

    /// <summary>Turns of one chat keep their order.</summary>
    internal static string OrderKey(ChatAddress chat) => chat.ToString();
}
