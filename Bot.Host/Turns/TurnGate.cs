using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.Bot.Builder;

namespace Bot.Host.Turns;

/// <summary>
/// The one way in: takes an update, works it in a shared transaction, and returns when it is committed. Only then may
/// the channel acknowledge it. The same update twice has one effect. A singleton; thread-safe.
/// </summary>
internal sealed class TurnGate(GroupCommit storage, IBot bot, ParkingLot parking, AcceptedUpdates accepted, TimeProvider clock, ILogger<TurnGate> log)
{
    /// <summary>
    /// Works the update, or parks it when its handler fails or an earlier one of its chat is parked. The writer parks
    /// before it goes on with the chat, so that no later update overtakes a failed one.
    /// </summary>
    /// <exception cref="StorageBusyException">Nothing was stored; the sender must keep the update and send it again.</exception>
    public async Task<TurnResult> Take(ChannelAdapter adapter, TurnRequest request)
    {
        var result = await storage.Run(
            OrderKey(request.Chat),
            (scope, cancellationToken) => parking.IsWaiting(request.Chat)
                ? Task.FromResult(parking.Queue(scope, request))
                : Process(adapter, request, scope, cancellationToken),
            (scope, error) =>
            {
                log.TurnFailed(error, request.Chat.Channel, request.ExternalId);
                return Task.FromResult(parking.Park(scope, request, error));
            });
        // A repeated one is in the books as its first copy, whose id the database may spell otherwise.
        if (!result.IsDuplicate)
            accepted.Note(request.Chat, request.ExternalId, clock.GetUtcNow());
        return result;
    }

    /// <summary>Works the update without parking it on failure; for the retries of parked ones.</summary>
    public Task<TurnResult> Work(ChannelAdapter adapter, TurnRequest request) =>
        storage.Run(OrderKey(request.Chat), (scope, cancellationToken) => Process(adapter, request, scope, cancellationToken));

    /// <summary>Turns of one chat keep their order.</summary>
    internal static string OrderKey(ChatAddress chat) => chat.ToString();

    private async Task<TurnResult> Process(ChannelAdapter adapter, TurnRequest request, WorkScope scope, CancellationToken cancellationToken)
    {
        var turn = new Turn(scope, request, clock.GetUtcNow());
        await adapter.Process(turn, bot, cancellationToken);
        return turn.Result;
    }
}
