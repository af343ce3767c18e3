namespace Bot.Domain.Conversations;

/// <summary>Somebody who writes to the firm, as the channel knows him. Becomes a lead only by his own answers.</summary>
public sealed class Visitor
{
    private Visitor()
    {
    }

    public Visitor(string channel, string externalId, string? displayName, string source, DateTimeOffset now)
    {
        Channel = channel;
        ExternalId = externalId;
        DisplayName = displayName;
        FirstSource = source;
        FirstSeenAt = now;
    }

    public long Id { get; private set; }
    public string Channel { get; private set; } = "";

    /// <summary>The channel's id of the person; unique within <see cref="Channel"/>.</summary>
    public string ExternalId { get; private set; } = "";

    /// <summary>The name the channel shows, or null.</summary>
    public string? DisplayName { get; private set; }

    /// <summary>The first source, kept; the latest is on the conversation.</summary>
    public string FirstSource { get; private set; } = "";

    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>Somebody was here; who, is forgotten. Should he write again, he is a stranger.</summary>
    public void Erase() => (ExternalId, DisplayName) = ($"erased-{Id}", null);
}
