using System.Globalization;
using Bot.Domain.Conversations;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>Turns an update into what it asks for, without any call. A singleton; thread-safe.</summary>
internal sealed class UpdateReader(TelegramLine line, TelegramStatus status)
{
    /// <summary>Every kind of update this host asks Telegram for.</summary>
    public static readonly UpdateType[] Kinds = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <exception cref="Exception">The update lacks what the Bot API promises.</exception>
    public Incoming Read(Update update)
    {
        var bot = new BotSelf(line.Channel, line.BotId, status.Username);
        var externalId = update.Id.ToString(CultureInfo.InvariantCulture);
        if (update.Message is { } message)
            return MessageReader.Read(bot, externalId, message, isEdit: false);
        if (update.CallbackQuery is { } press)
            return PressReader.Read(bot, externalId, press);
        if (update.EditedMessage is { } edited)
            return MessageReader.Read(bot, externalId, edited, isEdit: true);
        return update.MyChatMember is { } standing ? Standing(bot, externalId, standing) : Incoming.Nothing.AtAll;
    }

    private static Incoming Standing(BotSelf bot, string externalId, ChatMemberUpdated update)
    {
        if (update.Chat.Type is not (ChatType.Private or ChatType.Group or ChatType.Supergroup))
            return Incoming.Nothing.AtAll;
        return new Incoming.Standing(externalId, bot.Address(update.Chat.Id), update.Chat.Type != ChatType.Private,
            MayWrite(update.NewChatMember), !update.OldChatMember.IsInChat);
    }

    private static bool MayWrite(ChatMember member) =>
        member.IsInChat && member is not ChatMemberRestricted { CanSendMessages: false };
}

/// <summary>The bot as the readers know it.</summary>
/// <param name="Username">Without @; null while it is not known.</param>
internal readonly record struct BotSelf(string Channel, long Id, string? Username)
{
    public ChatAddress Address(long chatId) => new(Channel, chatId.ToString(CultureInfo.InvariantCulture));
}
