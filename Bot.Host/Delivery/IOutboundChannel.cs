using Bot.Domain.Conversations;

namespace Bot.Host.Delivery;

/// <summary>A channel that messages must be sent to, one call each.</summary>
internal interface IOutboundChannel
{
    /// <summary>The channel with the bot's id, as in <see cref="ChatAddress.Channel"/>; null while it is not known yet.</summary>
    string? Channel { get; }

    /// <summary>Sends once, without any retry of its own, and says what became of it. Never throws but for cancellation.</summary>
    /// <param name="editMessageId">The message to be replaced; null: a new one.</param>
    Task<SendResult> Send(ChatAddress to, MessagePayload payload, string? editMessageId, CancellationToken cancellationToken);
}

/// <summary>What became of one send. A closed set.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>Accepted; <paramref name="MessageId"/> is the channel's id, null when it told none.</summary>
    public sealed record Accepted(string? MessageId) : SendResult;

    /// <summary>Not accepted: the chat wants a pause. Counts as no attempt.</summary>
    public sealed record Paused(TimeSpan For) : SendResult;

    /// <summary>The chat has a new id; send it there.</summary>
    public sealed record Moved(string ChatId) : SendResult;

    /// <summary>The message to edit is gone; post it anew.</summary>
    public sealed record EditTargetGone : SendResult;

    /// <summary>The chat does not want or have the bot (blocked, removed); nothing will arrive there.</summary>
    public sealed record ChatGone(string Reason) : SendResult;

    /// <summary>This message will never be accepted.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>It surely was not sent (no connection, wrong token); may be tried again.</summary>
    public sealed record NotSent(string Reason) : SendResult;

    /// <summary>Nobody can tell whether it was accepted (the connection broke, a server error).</summary>
    public sealed record Unsure(string Reason) : SendResult;
}
