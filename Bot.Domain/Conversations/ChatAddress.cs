namespace Bot.Domain.Conversations;

/// <summary>Where messages of one chat go. Two addresses are the same chat exactly when both parts are equal (ordinal).</summary>
/// <param name="Channel">The channel with the bot's own id, for example "telegram:123456", or "web"; at most 40 characters.</param>
/// <param name="ChatId">The channel's id of the chat; at most 100 characters.</param>
public readonly record struct ChatAddress(string Channel, string ChatId)
{
    /// <summary>The channel without the bot's id: "telegram", "web".</summary>
    public string ChannelName => Channel.IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? Channel[..at] : Channel;

    public override string ToString() => $"{Channel}/{ChatId}";
}
