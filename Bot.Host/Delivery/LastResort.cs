using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>
/// The end of a message whose outcome the rules cannot record: one plain update of its row, so that it is neither lost
/// nor sent for ever. A lead without an accepted alert becomes an incident by the watch. A singleton; thread-safe.
/// </summary>
internal sealed class LastResort(IOptions<DeliveryOptions> options)
{
    /// <summary>Idempotent: only a row that is still held is changed.</summary>
    public async Task Settle(WorkScope scope, DeliveryOutcome outcome, Exception error, CancellationToken cancellationToken)
    {
        var (item, status) = (outcome.Item, StatusOf(outcome));
        var (id, token) = (item.Id, item.LeaseToken);
        var reason = Short($"its outcome could not be recorded ({error.GetType().Name}: {error.Message})");
        var notBefore = outcome.At.AddSeconds(options.Value.BackoffSeconds[^1]);
        var changed = await scope.Db.Outbox.Where(o => o.Id == id && o.Status == OutboxStatus.Leased && o.LeaseToken == token).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, status)
            .SetProperty(o => o.SentAt, status == OutboxStatus.Sent ? outcome.At : null)
            .SetProperty(o => o.NotBefore, o => status == OutboxStatus.Pending ? notBefore : o.NotBefore)
            .SetProperty(o => o.Error, reason)
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
        if (changed == 0)
            return;
        if (status == OutboxStatus.Unknown)
            await EndNudge(scope, item, outcome.At, cancellationToken);
        scope.Rows.Insert(new JournalEntry(JournalEvent.OutcomeLost, "bot", outcome.At)
        {
            LeadNumber = item.LeadNumber,
            ConversationId = item.ConversationId,
            Detail = $"{item.Kind}, message {id}: now {status} ({error.GetType().Name})",
        });
    }

    // What the channel took or refused for good is over; the rest may be tried again, as often as a reply may.
    private OutboxStatus StatusOf(DeliveryOutcome outcome) => outcome switch
    {
        { IsNeedless: true } => OutboxStatus.Dropped,
        { Result: SendResult.Accepted } => OutboxStatus.Sent,
        { Result: SendResult.Unsure, Item.Kind: OutboxKind.Nudge } => OutboxStatus.Unknown,
        { Result: SendResult.Refused or SendResult.ChatGone } => OutboxStatus.Failed,
        _ => outcome.Item.Attempts >= options.Value.MaxAttempts ? OutboxStatus.Failed : OutboxStatus.Pending,
    };

    private static Task EndNudge(WorkScope scope, OutboxItem item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = item.FollowUpId;
        return scope.Db.FollowUps.Where(f => f.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Status, FollowUpStatus.Unknown)
            .SetProperty(f => f.Reason, "delivery unsure")
            .SetProperty(f => f.EndedAt, now)
            .SetProperty(f => f.Version, f => f.Version + 1), cancellationToken);
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300];
}
