using Bot.Host.Delivery;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Host.Channels.Telegram;

/// <summary>A payload in Telegram's form: text, entities instead of a parse mode, one keyboard.</summary>
internal static class TelegramMessage
{
    /// <summary>Bot API, sendDocument: a caption has 0–1024 characters.</summary>
    public const int LongestCaption = 1024;

    public static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private static readonly ReplyKeyboardRemove RemoveKeyboard = new();

    /// <summary>The text, cut to what one message may hold.</summary>
    public static string Text(MessagePayload payload)
    {
        var text = payload.Text;
        if (text.Length <= MessageSplit.MaxLength)
            return text;
        var end = MessageSplit.MaxLength - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The picture above the text, or no preview at all.</summary>
    public static LinkPreviewOptions Preview(MessagePayload payload) => payload.Picture is { } picture
        ? new LinkPreviewOptions { Url = picture, PreferLargeMedia = true, ShowAboveText = true }
        : NoPreview;

    /// <summary>The bold ranges that lie in the text; null without any.</summary>
    public static MessageEntity[]? Entities(MessagePayload payload, int textLength)
    {
        if (payload.Bold.Count == 0)
            return null;
        var entities = new List<MessageEntity>(payload.Bold.Count);
        foreach (var (offset, length) in payload.Bold)
        {
            if (offset >= 0 && length > 0 && offset < textLength)
                entities.Add(new MessageEntity { Type = MessageEntityType.Bold, Offset = offset, Length = Math.Min(length, textLength - offset) });
        }

        return entities.Count == 0 ? null : [.. entities];
    }

    /// <summary>
    /// The one keyboard a message can carry. A button that shares the number exists under the text field only, so beside
    /// it the other options stand there too, and write their text when pressed.
    /// </summary>
    public static ReplyMarkup? Markup(MessagePayload payload)
    {
        if (payload.Buttons.Count == 0)
            return payload.ClosesKeyboard ? RemoveKeyboard : null;
        return SharesContact(payload) ? Keyboard(payload) : Inline(payload);
    }

    /// <summary>The inline buttons; null without any.</summary>
    public static InlineKeyboardMarkup? Inline(MessagePayload payload)
    {
        if (payload.Buttons.Count == 0)
            return null;
        var rows = new InlineKeyboardButton[payload.Buttons.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = payload.Buttons[i];
            rows[i] = new InlineKeyboardButton[row.Count];
            for (var j = 0; j < row.Count; j++)
                rows[i][j] = row[j].Link is { } link ? InlineKeyboardButton.WithUrl(row[j].Text, link) : InlineKeyboardButton.WithCallbackData(row[j].Text, row[j].Data ?? "");
        }

        return new InlineKeyboardMarkup(rows);
    }

    private static bool SharesContact(MessagePayload payload)
    {
        foreach (var row in payload.Buttons)
        {
            foreach (var button in row)
            {
                if (button.SharesContact)
                    return true;
            }
        }

        return false;
    }

    private static ReplyKeyboardMarkup Keyboard(MessagePayload payload)
    {
        var rows = new KeyboardButton[payload.Buttons.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = payload.Buttons[i];
            rows[i] = new KeyboardButton[row.Count];
            for (var j = 0; j < row.Count; j++)
                rows[i][j] = row[j].SharesContact ? KeyboardButton.WithRequestContact(row[j].Text) : new KeyboardButton(row[j].Text);
        }

        return new ReplyKeyboardMarkup(rows) { ResizeKeyboard = true, OneTimeKeyboard = true };
    }
}
