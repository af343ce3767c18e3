using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;

namespace Bot.Host.Delivery;

/// <summary>Sends one held message: puts it together, looks whether it is still held, calls the channel, bounds the time. Thread-safe.</summary>
internal sealed class MessageSender(
    IEnumerable<IOutboundChannel> channels,
    OutboxContents contents,
    IOptions<DeliveryOptions> options,
    TimeProvider clock,
    ILogger<MessageSender> log)
{
    private readonly IOutboundChannel[] _channels = [.. channels];

    public async Task<DeliveryOutcome> Send(OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            var channel = Array.Find(_channels, c => c.Channel == item.Channel);
            if (channel is null)
                return Outcome(item, new SendResult.NotSent("the channel is off"));
            return await Send(channel, item, cancellationToken);
        }
        catch (Exception error)
        {
            log.SendFailed(error, item.Id);
            return Outcome(item, new SendResult.Unsure(error.GetType().Name));
        }
    }

    private async Task<DeliveryOutcome> Send(IOutboundChannel channel, OutboxItem item, CancellationToken cancellationToken)
    {
        OutboxContent? content;
        try
        {
            content = await contents.Of(item, cancellationToken);
        }
        catch (Exception error) when (StorageFault.Is(error) || error is OperationCanceledException)
        {
            return Outcome(item, new SendResult.NotSent("the database cannot be read"));
        }

        if (content is null)
            return Outcome(item, new SendResult.Refused("the lead is gone"));
        // What was read took its time: the lease must last for the call.
        var longest = TimeSpan.FromSeconds(options.Value.SendTimeoutSeconds);
        if (item.LeaseUntil - longest < clock.GetUtcNow())
            return Outcome(item, null);
        using var timeout = new CancellationTokenSource(longest, clock);
        var result = await channel.Send(new ChatAddress(item.Channel, item.ChatId), content.Payload, content.EditId, timeout.Token);
        return Outcome(item, result) with { CardSent = content.Card };
    }

    private DeliveryOutcome Outcome(OutboxItem item, SendResult? result) => new(item, result, clock.GetUtcNow());
}
