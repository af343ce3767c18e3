using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Host.Firm;
using Bot.Host.Texts;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>Sends one held message: renders it, marks a repeat, calls the channel, bounds the time. Thread-safe.</summary>
internal sealed class MessageSender(
    IEnumerable<IOutboundChannel> channels,
    ICardRenderer cards,
    ManagersTopics topics,
    FirmProfile firm,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<MessageSender> log)
{
    private readonly IOutboundChannel[] _channels = [.. channels];

    public async Task<DeliveryOutcome> Send(OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            return await SendInTime(item, cancellationToken);
        }
        catch (Exception error)
        {
            log.SendFailed(error, item.Id);
            return Outcome(item, new SendResult.Unsure(error.GetType().Name));
        }
    }

    private async Task<DeliveryOutcome> SendInTime(OutboxItem item, CancellationToken cancellationToken)
    {
        if (item.LeaseUntil - TimeSpan.FromSeconds(options.Value.SendTimeoutSeconds) < clock.GetUtcNow())
            return Outcome(item, null);
        var channel = Array.Find(_channels, c => c.Channel == item.Channel);
        if (channel is null)
            return Outcome(item, new SendResult.NotSent("the channel is off"));

        var isRepeat = item.Attempts > 1;
        var isCard = item.Kind is OutboxKind.Alert or OutboxKind.CardEdit;
        var payload = isCard
            ? await cards.Render(item.LeadNumber!.Value, isRepeat && item.Kind == OutboxKind.Alert, cancellationToken)
            : Mark(MessagePayload.Parse(item.Payload), isRepeat);
        if (payload is null)
            return Outcome(item, new SendResult.Refused("the lead is gone"));

        var to = new ChatAddress(item.Channel, item.ChatId);
        var editId = item.Kind == OutboxKind.CardEdit ? item.Payload : payload.EditsMessageId;
        var topic = editId is null && item.Kind is not (OutboxKind.Reply or OutboxKind.Nudge) ? payload.Topic ?? await topics.Of(to, cancellationToken) : null;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.SendTimeoutSeconds), clock);
        var result = await channel.Send(to, topic is null ? payload : payload with { Topic = topic }, editId, timeout.Token);
        return Outcome(item, result) with { CardSent = isCard ? payload.ToJson() : null };
    }

    private DeliveryOutcome Outcome(OutboxItem item, SendResult? result) => new(item, result, clock.GetUtcNow());

    // An earlier copy may have arrived: the reader should not think he is asked twice.
    private MessagePayload Mark(MessagePayload payload, bool isRepeat)
    {
        if (!isRepeat)
            return payload;
        var mark = Phrases.Shipped[firm.Language, "delivery.repeat"] + "\n";
        return payload.Text.Length + mark.Length > MessageSplit.MaxLength ? payload : payload with
        {
            Text = mark + payload.Text,
            Bold = [.. payload.Bold.Select(range => new TextRange(range.Offset + mark.Length, range.Length))],
        };
    }
}
