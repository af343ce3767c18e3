using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>
/// Asks a last time, in the transaction that leases a call reminder, whether its lead still waits for that call and who
/// has to call reads there. One whose check fails waits alone, is never given up and holds up nobody. A singleton; thread-safe.
/// </summary>
internal sealed class CallGate(FollowUpPlanner planner, CallAgain again, IOptions<FollowUpOptions> options, ILogger<CallGate> log)
{
    /// <summary>Removes from the leased items the call reminders that must not leave, and writes down why.</summary>
    public Task Filter(WorkScope scope, List<OutboxItem> leased, DateTimeOffset now, CancellationToken cancellationToken) =>
        LeasedItems.Keep(leased, OutboxKind.CallReminder, (item, followUpId) => Passes(scope, item, followUpId, now, cancellationToken));

    private async Task<bool> Passes(WorkScope scope, OutboxItem item, long followUpId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await Judge(scope, item, followUpId, now, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            log.CallCheckFailed(error, item.Id);
            await LeasedItems.PutBack(scope, item, OutboxStatus.Pending, now.AddMinutes(options.Value.RetryMinutes), cancellationToken);
            return false;
        }
    }

    private async Task<bool> Judge(WorkScope scope, OutboxItem item, long followUpId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await scope.Db.FollowUps.FirstOrDefaultAsync(f => f.Id == followUpId && f.Status == FollowUpStatus.Sent, cancellationToken);
        var lead = await scope.Db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Number == item.LeadNumber, cancellationToken);
        var obstacle = row is null ? "ended" : planner.Obstacle(lead, row);
        if (obstacle is null && (await OwnerChats.Of(scope.Db, lead!, cancellationToken)).Addresses.Contains(new ChatAddress(item.Channel, item.ChatId)))
            return true;
        await LeasedItems.PutBack(scope, item, OutboxStatus.Dropped, now, cancellationToken);
        if (obstacle is null)
            await again.Elsewhere(scope, followUpId, now, cancellationToken);
        else
            row?.End(FollowUpStatus.Cancelled, obstacle, now);
        return false;
    }
}
