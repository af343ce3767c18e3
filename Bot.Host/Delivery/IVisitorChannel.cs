using Bot.Domain.Conversations;
using Bot.Domain.Persistence;

namespace Bot.Host.Delivery;

/// <summary>Where a visitor reads. Writes into the transaction at hand; nothing leaves before its commit.</summary>
internal interface IVisitorChannel
{
    /// <summary>"telegram" or "web"; the part of <see cref="ChatAddress.Channel"/> before the colon.</summary>
    string Name { get; }

    /// <summary>True when a message reaches the visitor while he is away; false when he reads it only at his next visit.</summary>
    bool CanPush { get; }

    /// <summary>Adds the message to the transcript and, where the channel has to send it, to the outbox.</summary>
    void Write(WorkScope scope, Conversation conversation, OutgoingMessage message, DateTimeOffset now);
}
