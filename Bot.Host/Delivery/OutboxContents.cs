using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>What a held message says when it is sent, what it changes, and in which topic it belongs. A singleton; thread-safe.</summary>
internal sealed class OutboxContents(ICardRenderer cards, CallText calls, ManagersTopics topics, LeadsDb leadsDb, FirmProfile firm)
{
    /// <returns>Null: the lead of the card is gone.</returns>
    public async Task<OutboxContent?> Of(OutboxItem item, CancellationToken cancellationToken)
    {
        var isRepeat = item.Attempts > 1;
        var isCard = item.Kind is OutboxKind.Alert or OutboxKind.CardEdit;
        var payload = isCard
            ? await cards.Render(item.LeadNumber!.Value, isRepeat && item.Kind == OutboxKind.Alert, cancellationToken)
            : await Said(item, isRepeat, cancellationToken);
        if (payload is null)
            return null;
        var card = isCard ? payload.ToJson() : null;
        var editId = item.Kind == OutboxKind.CardEdit ? item.Payload : payload.EditsMessageId;
        if (editId is null && item.Kind is not (OutboxKind.Reply or OutboxKind.Nudge))
        {
            var bound = await topics.Of(new ChatAddress(item.Channel, item.ChatId), cancellationToken);
            payload = payload with { Topic = payload.Topic ?? bound, OtherTopic = bound, IsSilent = payload.IsSilent || item.IsQuiet };
        }

        return new OutboxContent(payload, editId, card);
    }

    // What was queued may have waited: how late the call is and whose it is are said as of now.
    private async Task<MessagePayload?> Reminder(OutboxItem item, CancellationToken cancellationToken) =>
        item.Kind == OutboxKind.CallReminder ? await calls.Render(item, cancellationToken) : null;

    // An earlier copy may have arrived: the reader should not think he is asked twice.
    private async Task<MessagePayload> Said(OutboxItem item, bool isRepeat, CancellationToken cancellationToken)
    {
        var payload = await Reminder(item, cancellationToken) ?? MessagePayload.Parse(item.Payload);
        return isRepeat ? Mark(payload, await LanguageOf(item, cancellationToken)) : payload;
    }

    private async Task<string> LanguageOf(OutboxItem item, CancellationToken cancellationToken)
    {
        if (item is not { Kind: OutboxKind.Reply, ConversationId: { } id })
            return firm.Language;
        await using var db = leadsDb.Open();
        return await db.Conversations.Where(c => c.Id == id).Select(c => c.Language).FirstOrDefaultAsync(cancellationToken) ?? firm.Language;
    }

    private static MessagePayload Mark(MessagePayload payload, string language)
    {
        var mark = Phrases.Shipped[language, "delivery.repeat"] + "\n";
        return payload.Text.Length + mark.Length > MessageSplit.MaxLength ? payload : payload with
        {
            Text = mark + payload.Text,
            Bold = [.. payload.Bold.Select(range => new TextRange(range.Offset + mark.Length, range.Length))],
        };
    }
}

/// <param name="EditId">The message that it changes; null: it is a new one.</param>
/// <param name="Card">The card as it is kept; null: it is none.</param>
internal sealed record OutboxContent(MessagePayload Payload, string? EditId, string? Card);
