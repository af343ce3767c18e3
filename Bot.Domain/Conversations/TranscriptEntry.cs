namespace Bot.Domain.Conversations;

/// <summary>Who said it. Stored by name.</summary>
public enum Speaker
{
    Visitor,
    Bot,
    Manager,
}

/// <summary>One thing said in a conversation, in order. Append-only; on the web it is also the queue a client pulls from.</summary>
public sealed class TranscriptEntry
{
    private TranscriptEntry()
    {
    }

    public TranscriptEntry(long conversationId, int seq, Speaker speaker, string text, DateTimeOffset at)
    {
        ConversationId = conversationId;
        Seq = seq;
        Speaker = speaker;
        Text = text;
        At = at;
    }

    public long Id { get; private set; }
    public long ConversationId { get; private set; }

    /// <summary>1, 2, 3… within the conversation, without gaps; a web client's watermark.</summary>
    public int Seq { get; private set; }

    public Speaker Speaker { get; private set; }

    /// <summary>The manager's name when one speaks, else null.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>What a person reads; empty for an event.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The channel's own form of it (JSON), or null when <see cref="Text"/> is all.</summary>
    public string? Payload { get; init; }

    /// <summary>
    /// What the visitor did that began a turn (JSON), so that the conversation can be run again: on his own entry, or on the
    /// first answer when he has none. Null on all others.
    /// </summary>
    public string? Inbound { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Before the entry is written.</summary>
    public TranscriptEntry BegunBy(string? inbound)
    {
        Inbound = inbound;
        return this;
    }
}
