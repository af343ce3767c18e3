using Quartz;

namespace Bot.Host.Delivery;

/// <summary>
/// Sees that the machine's clock was set back, while the host runs or before it started: then the heartbeat would stand
/// still and paused chats would stay silent for as long as the step. By the running time, which is not set.
/// </summary>
internal sealed class ClockWatch(OldWaits waits, ISchedulerFactory schedulers, TimeProvider clock, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);
    private readonly ClockStep _step = new(clock);
    private bool _isFirst = true;
    private bool _fell;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        SteadyLoop.Run(LooksEvery, clock, Look, log.ClockWatchFailed, stoppingToken);

    /// <summary>One look; what it could not do is done by the next.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        var step = _step.Next();
        if (_isFirst)
        {
            if (await waits.AreThere(clock.GetUtcNow(), cancellationToken))
            {
                log.ClockIsBehind();
                await waits.End(clock.GetUtcNow(), withLeases: true);
            }

            _isFirst = false;
        }

        if (step < TimeSpan.Zero)
        {
            log.ClockFell((long)-step.TotalSeconds);
            _fell = true;
        }

        if (!_fell)
            return;
        await Reschedule(cancellationToken);
        await waits.End(clock.GetUtcNow(), withLeases: false);
        _fell = false;
    }

    // The triggers would fire again at the hour of the old clock.
    private async Task Reschedule(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
        {
            if (await scheduler.GetTrigger(key, cancellationToken) is { } trigger)
                await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(clock.GetUtcNow()).Build(), cancellationToken);
        }
    }
}
