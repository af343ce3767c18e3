using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>What each outcome of a send changes, inside the transaction that records it. A singleton; thread-safe.</summary>
internal sealed class OutcomeRules(
    OutboxQueue outbox, LostChats lostChats, LostReplies replies, CallAgain calls, ICardRenderer cards, IOptions<DeliveryOptions> options, ILogger<OutcomeRules> log)
{
    // It may have been unbound while the message was under way.
    private static readonly Func<LeadsDbContext, string, string, Task<bool>> IsBound = EF.CompileAsyncQuery(
        (LeadsDbContext db, string channel, string chatId) => db.ManagersChats.Any(c => c.Channel == channel && c.ChatId == chatId));

    public Task Apply(WorkScope scope, DeliveryOutcome outcome, CancellationToken cancellationToken) => outcome.Result switch
    {
        null when outcome.IsNeedless => End(scope, outcome, OutboxStatus.Dropped, "a newer edit follows", cancellationToken),
        null => GiveBack(scope, outcome, outcome.FullUntil, cancellationToken),
        SendResult.Accepted accepted => AlertAccepted(scope, outcome, accepted.MessageId, cancellationToken),
        SendResult.Paused paused => GiveBack(scope, outcome, outcome.At + paused.For, cancellationToken),
        SendResult.NotSent notSent => Retry(scope, outcome, wasBegun: false, notSent.Reason, cancellationToken),
        SendResult.Unsure unsure => Unsure(scope, outcome, unsure.Reason, cancellationToken),
        SendResult.Moved moved => Moved(scope, outcome, moved.ChatId, cancellationToken),
        SendResult.EditTargetGone => PostAnew(scope, outcome, cancellationToken),
        SendResult.ChatGone gone => ChatGone(scope, outcome, gone.Reason, cancellationToken),
        SendResult.Refused refused => Refused(scope, outcome, refused.Reason, cancellationToken),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.Result}."),
    };

    // The alert hangs in the chat: it can be edited from now on. What changed while it was under way is edited at once.
    private async Task AlertAccepted(WorkScope scope, DeliveryOutcome outcome, string? messageId, CancellationToken cancellationToken)
    {
        var item = outcome.Item;
        var number = item.LeadNumber!.Value;
        var chat = new ChatAddress(item.Channel, item.ChatId);
        await End(scope, outcome, OutboxStatus.Sent, null, cancellationToken, messageId);
        if (!await IsBound(scope.Db, item.Channel, item.ChatId))
            return;
        await scope.Db.Leads.Where(l => l.Number == number && l.AlertedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.AlertedAt, outcome.At), cancellationToken);
        await scope.Db.Incidents.Where(i => i.LeadNumber == number && i.ClosedAt == null && (i.Kind == IncidentKinds.AlertLate || i.Kind == IncidentKinds.NoManagersChat))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, outcome.At), cancellationToken);
        scope.Rows.Insert(new JournalEntry(JournalEvent.Alerted, "bot", outcome.At) { LeadNumber = number });
        if (messageId is null)
            return;
        if (!await scope.Db.CardMessages.AnyAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId && c.MessageId == messageId, cancellationToken))
            scope.Rows.Insert(new CardMessage(number, chat, messageId));
        if (await cards.Render(scope, number, item.Attempts > 1, cancellationToken) is { } now && now.ToJson() != outcome.CardSent)
            outbox.AddCard(scope, chat, number, messageId, outcome.At);
    }

    private static async Task GiveBack(WorkScope scope, DeliveryOutcome outcome, DateTimeOffset? pauseUntil, CancellationToken cancellationToken)
    {
        await Held(scope, outcome).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Pending)
            .SetProperty(o => o.Attempts, o => o.Attempts - 1)
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
        if (pauseUntil is { } until)
            await Pause(scope, outcome.Item, until, cancellationToken);
    }

    private async Task Unsure(WorkScope scope, DeliveryOutcome outcome, string reason, CancellationToken cancellationToken)
    {
        if (outcome.Item.Kind != OutboxKind.Nudge)
        {
            await Retry(scope, outcome, wasBegun: true, reason, cancellationToken);
            return;
        }

        await End(scope, outcome, OutboxStatus.Unknown, reason, cancellationToken);
        if (outcome.Item.FollowUpId is { } id && await scope.Db.FollowUps.FirstOrDefaultAsync(f => f.Id == id, cancellationToken) is { } followUp)
            followUp.End(FollowUpStatus.Unknown, "delivery unsure", outcome.At);
    }

    private async Task Retry(WorkScope scope, DeliveryOutcome outcome, bool wasBegun, string reason, CancellationToken cancellationToken)
    {
        var item = outcome.Item;
        if (wasBegun && item.Attempts >= options.Value.MaxAttempts && item.Kind is OutboxKind.Reply or OutboxKind.Notice or OutboxKind.Relay)
        {
            await End(scope, outcome, OutboxStatus.Failed, reason, cancellationToken);
            await replies.Tell(scope, item, outcome.At, cancellationToken);
            return;
        }

        var backoff = options.Value.BackoffSeconds[Math.Min(Math.Max(item.Attempts, 1), options.Value.BackoffSeconds.Count) - 1];
        await Held(scope, outcome).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Pending)
            .SetProperty(o => o.Attempts, o => wasBegun ? o.Attempts : o.Attempts - 1)
            .SetProperty(o => o.Error, Short(reason))
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
        await Pause(scope, item, outcome.At.AddSeconds(wasBegun ? backoff : Math.Max(backoff, 5)), cancellationToken);
    }

    private static async Task Moved(WorkScope scope, DeliveryOutcome outcome, string chatId, CancellationToken cancellationToken)
    {
        var (channel, old) = (outcome.Item.Channel, outcome.Item.ChatId);
        await ChatMove.Apply(scope, new ChatAddress(channel, old), chatId, outcome.At, cancellationToken);
        await Held(scope, outcome).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Pending)
            .SetProperty(o => o.ChatId, chatId)
            .SetProperty(o => o.Attempts, o => o.Attempts - 1)
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);
    }

    private async Task PostAnew(WorkScope scope, DeliveryOutcome outcome, CancellationToken cancellationToken)
    {
        var item = outcome.Item;
        var messageId = item.Kind == OutboxKind.CardEdit ? item.Payload : MessagePayload.Parse(item.Payload).EditsMessageId;
        await End(scope, outcome, OutboxStatus.Dropped, "the message to edit is gone", cancellationToken);
        await scope.Db.CardMessages.Where(c => c.Channel == item.Channel && c.ChatId == item.ChatId && c.MessageId == messageId)
            .ExecuteDeleteAsync(cancellationToken);
        if (item.LeadNumber is { } number && await IsBound(scope.Db, item.Channel, item.ChatId))
            outbox.AddCard(scope, new ChatAddress(item.Channel, item.ChatId), number, messageId: null, outcome.At);
    }

    private async Task ChatGone(WorkScope scope, DeliveryOutcome outcome, string reason, CancellationToken cancellationToken)
    {
        // While it is still held: a visitor's words go elsewhere in their order, this one first.
        await lostChats.Lose(scope, new ChatAddress(outcome.Item.Channel, outcome.Item.ChatId), reason, outcome.At, cancellationToken);
        await End(scope, outcome, OutboxStatus.Failed, reason, cancellationToken);
        await replies.Tell(scope, outcome.Item, outcome.At, cancellationToken);
        if (outcome.Item is { Kind: OutboxKind.CallReminder, FollowUpId: { } timer })
            await calls.Elsewhere(scope, timer, outcome.At, cancellationToken);
    }

    private async Task Refused(WorkScope scope, DeliveryOutcome outcome, string reason, CancellationToken cancellationToken)
    {
        log.Refused(outcome.Item.Id, outcome.Item.Kind, Short(reason));
        await End(scope, outcome, OutboxStatus.Failed, reason, cancellationToken);
        await replies.Tell(scope, outcome.Item, outcome.At, cancellationToken);
    }

    private static Task End(WorkScope scope, DeliveryOutcome outcome, OutboxStatus status, string? error, CancellationToken cancellationToken, string? messageId = null) =>
        Held(scope, outcome).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, status)
            .SetProperty(o => o.SentAt, status == OutboxStatus.Sent ? outcome.At : null)
            .SetProperty(o => o.ExternalId, messageId)
            .SetProperty(o => o.Error, error == null ? null : Short(error))
            .SetProperty(o => o.LeaseToken, (Guid?)null), cancellationToken);

    // Only while it is still held: a lease that ran out belongs to somebody else.
    private static IQueryable<OutboxItem> Held(WorkScope scope, DeliveryOutcome outcome)
    {
        var (id, token) = (outcome.Item.Id, outcome.Item.LeaseToken);
        return scope.Db.Outbox.Where(o => o.Id == id && o.Status == OutboxStatus.Leased && o.LeaseToken == token);
    }

    private static async Task Pause(WorkScope scope, OutboxItem item, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var pause = scope.Db.ChatPauses.Local.FirstOrDefault(p => p.Channel == item.Channel && p.ChatId == item.ChatId)
            ?? await scope.Db.ChatPauses.FirstOrDefaultAsync(p => p.Channel == item.Channel && p.ChatId == item.ChatId, cancellationToken);
        if (pause is null)
            scope.Db.ChatPauses.Add(new ChatPause(new ChatAddress(item.Channel, item.ChatId), until));
        else
            pause.Extend(until);
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300];
}
