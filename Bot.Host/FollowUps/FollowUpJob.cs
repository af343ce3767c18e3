using Quartz;

namespace Bot.Host.FollowUps;

/// <summary>The heartbeat of the follow-ups.</summary>
[DisallowConcurrentExecution]
internal sealed class FollowUpJob(FollowUpTick tick, TimeProvider clock, ILogger<FollowUpJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await tick.Run(clock.GetUtcNow(), cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.TickFailed(error);
        }
    }
}
