using System.Collections.Frozen;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;

namespace Bot.Host.Delivery;

/// <summary>Says something to a visitor on whatever channel he is. A singleton; thread-safe.</summary>
internal sealed class VisitorVoice(IEnumerable<IVisitorChannel> channels)
{
    private readonly FrozenDictionary<string, IVisitorChannel> _channels = channels.ToFrozenDictionary(c => c.Name);

    /// <summary>Queues the message. A visitor of a channel that is switched off now gets it when it is on again, or never.</summary>
    public void Say(WorkScope scope, Conversation conversation, OutgoingMessage message, DateTimeOffset now)
    {
        if (_channels.TryGetValue(conversation.Address.ChannelName, out var channel))
            channel.Write(scope, conversation, message, now);
    }

    /// <summary>Whether the visitor can be reached while he is away; null when his channel is switched off.</summary>
    public bool? CanPush(Conversation conversation) =>
        _channels.TryGetValue(conversation.Address.ChannelName, out var channel) ? channel.CanPush : null;
}
