using Bot.Domain.Persistence;
using Quartz;

namespace Bot.Host.Storage;

/// <summary>The hourly run of <see cref="Housekeeping"/>.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(Housekeeping housekeeping, TimeProvider clock, ILogger<HousekeepingJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var purged = await housekeeping.Run(clock.GetUtcNow(), cancellationToken);
            if (purged != default)
                log.Purged(purged.Inbox, purged.Outbox);
        }
        catch (StorageBusyException)
        {
            log.PurgePutOff();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.PurgeFailed(error);
        }
    }
}
