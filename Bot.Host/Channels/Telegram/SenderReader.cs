using System.Globalization;
using Bot.Host.Turns;
using Microsoft.Bot.Schema;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>Who sent it, in the channel-neutral form.</summary>
internal static class SenderReader
{
    /// <summary>GroupAnonymousBot, under which administrators write who hide behind their group.</summary>
    public const long AnonymousAdministrator = 1_087_968_824;

    /// <summary>Telegram's own account, which repeats a channel's posts in the linked group.</summary>
    public const long LinkedChannel = 777_000;

    public static SenderFacts Private(User from) => new()
    {
        UserId = from.Id.ToString(CultureInfo.InvariantCulture),
        TelegramUserId = from.Id,
        DisplayName = NameOf(from),
        Username = from.Username,
        Language = from.LanguageCode,
        CanShareContact = true,
    };

    public static SenderFacts InGroup(User from, Chat chat) => new()
    {
        UserId = from.Id.ToString(CultureInfo.InvariantCulture),
        TelegramUserId = from.Id,
        DisplayName = NameOf(from),
        Username = from.Username,
        Language = from.LanguageCode,
        IsGroup = true,
        ChatTitle = chat.Title,
    };

    // No locale: Bot Builder would set a culture for each turn, and nothing here asks for it.
    public static Activity Activity(BotSelf bot, string externalId, long chatId, User from, string? text) => new()
    {
        Type = ActivityTypes.Message,
        Id = externalId,
        ChannelId = bot.Channel,
        Text = text,
        From = new ChannelAccount(id: from.Id.ToString(CultureInfo.InvariantCulture), name: from.FirstName, role: RoleTypes.User),
        Recipient = new ChannelAccount(id: bot.Channel, role: RoleTypes.Bot),
        Conversation = new ConversationAccount(id: chatId.ToString(CultureInfo.InvariantCulture)),
    };

    private static string NameOf(User user) => string.IsNullOrEmpty(user.LastName) ? user.FirstName : $"{user.FirstName} {user.LastName}";
}
