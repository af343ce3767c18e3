using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>
/// Asks a last time, in the transaction that leases a nudge for sending, whether it still makes sense. A nudge that does
/// not is taken back before anybody could send it; one whose check fails waits alone and holds up nobody. A singleton;
/// thread-safe.
/// </summary>
internal sealed class NudgeGate(NudgeCheck check, IOptions<FollowUpOptions> options, ILogger<NudgeGate> log)
{
    /// <summary>Removes from the leased items the nudges that must not leave now, and writes down why.</summary>
    public Task Filter(WorkScope scope, List<OutboxItem> leased, DateTimeOffset now, CancellationToken cancellationToken) =>
        LeasedItems.Keep(leased, OutboxKind.Nudge, (item, followUpId) => Passes(scope, item, followUpId, now, cancellationToken));

    private async Task<bool> Passes(WorkScope scope, OutboxItem item, long followUpId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await Judge(scope, item, followUpId, now, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            log.CheckFailed(error, item.Id);
            await Postpone(scope, item, followUpId, now, error, cancellationToken);
            return false;
        }
    }

    // As long as the nudge would not be too late; without reading anything, since a row may be what cannot be read.
    private async Task Postpone(WorkScope scope, OutboxItem item, long followUpId, DateTimeOffset now, Exception error, CancellationToken cancellationToken)
    {
        var isOver = now - item.CreatedAt > TimeSpan.FromHours(options.Value.TooLateHours);
        await LeasedItems.PutBack(scope, item, isOver ? OutboxStatus.Dropped : OutboxStatus.Pending, now.AddMinutes(options.Value.RetryMinutes), cancellationToken);
        await scope.Db.Outbox.Where(o => o.Id == item.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Error, $"its check failed ({error.GetType().Name})"), cancellationToken);
        if (isOver)
            await scope.Db.FollowUps.Where(f => f.Id == followUpId).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Status, FollowUpStatus.Skipped)
                .SetProperty(f => f.Reason, "check failed")
                .SetProperty(f => f.EndedAt, now)
                .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
    }

    private async Task<bool> Judge(WorkScope scope, OutboxItem item, long followUpId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (await check.BeforeSent(scope.Db, followUpId, now, cancellationToken))
        {
            case NudgeVerdict.Send:
                return true;
            case NudgeVerdict.Postpone postpone:
                await LeasedItems.PutBack(scope, item, OutboxStatus.Pending, postpone.Until, cancellationToken);
                return false;
            case NudgeVerdict.Skip skip:
                await Drop(scope, item, followUpId, FollowUpStatus.Skipped, skip.Reason, now, cancellationToken);
                return false;
            case NudgeVerdict.Cancel cancel:
                await Drop(scope, item, followUpId, FollowUpStatus.Cancelled, cancel.Reason, now, cancellationToken);
                return false;
            case var other:
                throw new InvalidOperationException($"Unknown verdict {other}.");
        }
    }

    private static async Task Drop(WorkScope scope, OutboxItem item, long followUpId, FollowUpStatus status, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await LeasedItems.PutBack(scope, item, OutboxStatus.Dropped, now, cancellationToken);
        if (await scope.Db.FollowUps.FirstOrDefaultAsync(f => f.Id == followUpId, cancellationToken) is { } followUp)
            followUp.End(status, reason, now);
    }
}
