using Microsoft.Bot.Schema;

namespace Bot.Tests.StandIns.BotBuilder;

/// <summary>Activities as a channel brings them in: from Ann to the bot, in conversation c1 of channel "test".</summary>
internal static class Incoming
{
    public static Activity Message(string text = "hello", string? locale = null) =>
        Of(ActivityTypes.Message, text, locale);

    public static Activity Of(string type, string? text = null, string? locale = null) => new()
    {
        Type = type,
        Id = "in-1",
        Text = text,
        Locale = locale,
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        From = new ChannelAccount("ann", "Ann"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };
}
