using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.FollowUps;

/// <summary>What the gates do with messages that were leased a moment ago, in the same transaction.</summary>
internal static class LeasedItems
{
    /// <summary>Removes the messages of a kind that do not pass; each is asked about by its timer's id.</summary>
    public static async Task Keep(List<OutboxItem> leased, OutboxKind kind, Func<OutboxItem, long, Task<bool>> passes)
    {
        for (var i = leased.Count - 1; i >= 0; i--)
        {
            if (leased[i] is { FollowUpId: { } followUpId } item && item.Kind == kind && !await passes(item, followUpId))
                leased.RemoveAt(i);
        }
    }

    /// <summary>Ends the lease of one that is not sent now. It had counted a begun send, which it was not.</summary>
    public static Task PutBack(WorkScope scope, OutboxItem item, OutboxStatus status, DateTimeOffset notBefore, CancellationToken cancellationToken) => scope.Db.Outbox
        .Where(o => o.Id == item.Id).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, status)
            .SetProperty(o => o.NotBefore, notBefore)
            .SetProperty(o => o.Attempts, o => o.Attempts - 1)
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
}
