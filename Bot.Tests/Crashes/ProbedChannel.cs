using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;

namespace Bot.Tests.Crashes;

/// <summary>A channel whose calls are effects to be killed around.</summary>
internal sealed class ProbedChannel(IOutboundChannel inner, IEffectProbe probe) : IOutboundChannel
{
    public string? Channel => inner.Channel;

    public async Task<SendResult> Send(ChatAddress to, MessagePayload payload, string? editMessageId, CancellationToken cancellationToken)
    {
        var call = editMessageId is null ? "SEND" : "EDIT";
        probe.Before(call);
        var result = await inner.Send(to, payload, editMessageId, cancellationToken);
        probe.After(call);
        return result;
    }
}
