using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>
/// Sends what is in the outbox: holds messages by lease, one at a time a chat, many chats at once, and writes down
/// what became of each. The only place that sends. One loop for the life of the host.
/// </summary>
internal sealed class Dispatcher(
    OutboxLeases leases,
    OutcomeBook book,
    MessageSender sender,
    DeliveryBell bell,
    IOptions<DeliveryOptions> settings,
    DispatcherContext context) : BackgroundService
{
    private readonly DeliveryOptions _options = settings.Value;
    private readonly ChatLanes _lanes = new();
    private readonly SemaphoreSlim _calls = new(settings.Value.MaxParallel);
    private int _held;

    public override void Dispose()
    {
        base.Dispose();
        _calls.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await context.Ready(stoppingToken))
            return;
        var recoverAll = context.Provider == DatabaseProvider.Sqlite;
        var isFirst = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (recoverAll)
                {
                    await leases.Recover(all: true);
                    recoverAll = false;
                }

                if (isFirst)
                {
                    foreach (var (chat, at) in await leases.SentToGroups(TimeSpan.FromMinutes(1), stoppingToken))
                        _lanes.Remember(chat, at);
                    isFirst = false;
                }

                if (!await Round(stoppingToken))
                    await Idle(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                context.Log.DispatchFailed(error);
                await bell.Wait(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await FinishCalls();
    }

    // What is on its way when the host stops is waited for, so that its outcome is still written down.
    private async Task FinishCalls()
    {
        try
        {
            for (var i = 0; i < _options.MaxParallel; i++)
                await _calls.WaitAsync(TimeSpan.FromSeconds(_options.SendTimeoutSeconds));
        }
        catch (ObjectDisposedException)
        {
            // The host did not come so far as to be stopped.
        }
    }

    // Holds what may go now; false when there is nothing or no room.
    private async Task<bool> Round(CancellationToken cancellationToken)
    {
        _lanes.Sweep(context.Clock.GetUtcNow());
        var room = _options.MaxHeld - Volatile.Read(ref _held);
        if (room <= 0)
            return false;
        var items = await leases.Take(room, TimeSpan.FromSeconds(_options.LeaseSeconds));
        Interlocked.Add(ref _held, items.Count);
        // Begun only when all are there: of one chat's messages the most urgent goes first.
        var begun = new List<ChatLane>();
        foreach (var item in items)
            Hold(item, begun);
        foreach (var lane in begun)
            _ = Drain(lane, cancellationToken);
        return items.Count > 0;
    }

    private async Task Idle(CancellationToken cancellationToken)
    {
        var longest = TimeSpan.FromSeconds(1);
        if (await leases.NextDue(cancellationToken) is { } due && due - context.Clock.GetUtcNow() is var wait && wait < longest)
            longest = wait > TimeSpan.FromMilliseconds(10) ? wait : TimeSpan.FromMilliseconds(10);
        await bell.Wait(longest, cancellationToken);
    }

    private void Hold(OutboxItem item, List<ChatLane> begun)
    {
        var held = _lanes.Add(item);
        if (held.Needless is { } needless)
            Report(new DeliveryOutcome(needless, null, context.Clock.GetUtcNow()) { IsNeedless = true });
        if (held.Starts)
            begun.Add(held.Lane);
    }

    private async Task Drain(ChatLane lane, CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (!cancellationToken.IsCancellationRequested)
        {
            if (_lanes.Next(lane, _options.GroupPerMinute, context.Clock.GetUtcNow(), out var fullUntil) is not { } item)
            {
                if (fullUntil is not null)
                    GiveBack(lane, fullUntil);
                return;
            }

            if (!await SendOne(lane, item, cancellationToken))
                break;
        }

        GiveBack(lane, fullUntil: null);
    }

    // False: the rest of the lane must wait (a pause, a failure).
    private async Task<bool> SendOne(ChatLane lane, OutboxItem item, CancellationToken cancellationToken)
    {
        await _calls.WaitAsync(CancellationToken.None);
        try
        {
            var outcome = await sender.Send(item, cancellationToken);
            var goesOn = outcome.Result is SendResult.Accepted or SendResult.Refused or SendResult.EditTargetGone;
            lock (lane)
            {
                var now = context.Clock.GetUtcNow();
                lane.NoteSent(now);
                if (!goesOn)
                    lane.Hold(now, outcome.Result is SendResult.Paused paused ? paused.For : TimeSpan.FromSeconds(1));
            }

            Report(outcome);
            return goesOn;
        }
        finally
        {
            _calls.Release();
        }
    }

    private void GiveBack(ChatLane lane, DateTimeOffset? fullUntil)
    {
        var now = context.Clock.GetUtcNow();
        foreach (var item in _lanes.GiveBack(lane, now))
            Report(new DeliveryOutcome(item, null, now) { FullUntil = fullUntil });
    }

    private void Report(DeliveryOutcome outcome)
    {
        Interlocked.Decrement(ref _held);
        book.Write(outcome);
    }
}
