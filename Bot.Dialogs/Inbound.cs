namespace Bot.Dialogs;

/// <summary>What a visitor did, whatever the channel. A closed set.</summary>
public abstract record Inbound
{
    private Inbound()
    {
    }

    /// <summary>He came in: opened the chat, followed a deep link, or said /start.</summary>
    public sealed record Started : Inbound;

    /// <summary>He typed something; commands included.</summary>
    /// <param name="Text">As received; may hold anything, also control characters, and be up to 64 KB.</param>
    public sealed record Said(string Text) : Inbound;

    /// <summary>He pressed a button of a question.</summary>
    /// <param name="OptionId">What the button carried; comes from the client, may be anything.</param>
    /// <param name="Token">The token of the question the button belonged to.</param>
    public sealed record Pressed(string OptionId, int Token) : Inbound;

    /// <summary>He shared a contact card.</summary>
    /// <param name="IsOwn">The channel vouches that it is his own number.</param>
    public sealed record SharedContact(string Phone, string? Name, bool IsOwn) : Inbound;

    /// <summary>Something that is not text: a picture, a voice message, a file.</summary>
    public sealed record SentOther : Inbound;
}
