namespace Bot.Domain.Conversations;

/// <summary>A visitor's yes or no to storing his contact, with the version of the text he read. Append-only.</summary>
public sealed class Consent
{
    private Consent()
    {
    }

    public Consent(long conversationId, bool isGiven, string textVersion, DateTimeOffset at)
    {
        ConversationId = conversationId;
        IsGiven = isGiven;
        TextVersion = textVersion;
        At = at;
    }

    public long Id { get; private set; }
    public long ConversationId { get; private set; }
    public bool IsGiven { get; private set; }

    /// <summary>The script's name and the version of its consent text.</summary>
    public string TextVersion { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
