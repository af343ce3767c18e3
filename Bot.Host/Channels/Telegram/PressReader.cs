using System.Globalization;
using Bot.Dialogs;
using Bot.Host.Turns;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>Reads presses. Their data comes from the client and may be anything; what it may do is decided by those it is for.</summary>
internal static class PressReader
{
    private const string ManagersPrefix = "l|";

    // Bot API, InlineKeyboardButton.callback_data: 1–64 bytes.
    private const int LongestData = 64;

    // Names no question, so that the dialog answers it as out of date.
    private const int NoToken = -1;

    public static Incoming Read(BotSelf bot, string externalId, CallbackQuery press)
    {
        if (press.Data is not { Length: > 0 } data)
            return new Incoming.Nothing(press.Id);
        if (data.Length > LongestData)
            data = data[..LongestData];
        var chat = press.Message?.Chat;
        var isGroup = chat is { Type: ChatType.Group or ChatType.Supergroup };
        if (chat is not null && !isGroup && chat.Type != ChatType.Private)
            return new Incoming.Nothing(press.Id);

        var chatId = chat?.Id ?? press.From.Id;
        var isManagers = isGroup || data.StartsWith(ManagersPrefix, StringComparison.Ordinal);
        var activity = SenderReader.Activity(bot, externalId, chatId, press.From, isManagers ? null : ButtonText(press.Message, data));
        activity.ChannelData = isManagers ? new ManagerPress(data, press.Message?.Id.ToString(CultureInfo.InvariantCulture)) : Visitors(data);
        var sender = isGroup ? SenderReader.InGroup(press.From, chat!) : SenderReader.Private(press.From);
        return new Incoming.Act(new TurnRequest(externalId, bot.Address(chatId), activity) { Sender = sender })
        {
            PressId = press.Id,
            Member = isGroup ? (chatId, press.From.Id) : null,
        };
    }

    private static VisitorInput Visitors(string data) => new(PressData.TryRead(data, out var token, out var option)
        ? new Inbound.Pressed(option, token)
        : new Inbound.Pressed(data, NoToken));

    // What the visitor saw on the button; an inaccessible message shows none.
    private static string? ButtonText(Message? message, string data)
    {
        if (message?.ReplyMarkup?.InlineKeyboard is not { } rows)
            return null;
        foreach (var row in rows)
        {
            foreach (var button in row)
            {
                if (button.CallbackData == data)
                    return button.Text;
            }
        }

        return null;
    }
}
