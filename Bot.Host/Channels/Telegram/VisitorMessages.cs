using System.Globalization;
using Bot.Dialogs;
using Bot.Host.Delivery;
using Bot.Host.Texts;

namespace Bot.Host.Channels.Telegram;

/// <summary>What the dialog or a manager says, as payloads for Telegram.</summary>
internal static class VisitorMessages
{
    /// <summary>One message; two when a keyboard must go and inline buttons must come, which no one message can do.</summary>
    public static IEnumerable<MessagePayload> Of(OutgoingMessage message, string language)
    {
        var reply = message.Reply;
        var payload = Named(message.SpeakerName, reply.Text) with { Buttons = Buttons(reply), Picture = reply.Picture, File = reply.File };
        if (payload is { File: { } file, Text.Length: > TelegramMessage.LongestCaption })
            return [payload with { Buttons = [], File = null, ClosesKeyboard = reply.ClosesContactKeyboard }, payload with { Text = NameOf(file), Bold = [], Picture = null }];
        if (!reply.ClosesContactKeyboard)
            return [payload];
        if (payload.Buttons.Count == 0 || HasContactButton(reply))
            return [payload with { ClosesKeyboard = true }];
        var (first, last) = Halves(reply.Text, language);
        return [new MessagePayload { Text = first, ClosesKeyboard = true }, payload with { Text = last }];
    }

    private static MessagePayload Named(string? speaker, string text) => speaker is null
        ? new MessagePayload { Text = text }
        : new MessagePayload { Text = $"{speaker}:\n{text}", Bold = [new TextRange(0, speaker.Length + 1)] };

    // The first paragraph is the thanks for the number, the rest the next question; a short word stands in where it is one.
    private static (string First, string Last) Halves(string text, string language)
    {
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        return gap > 0 && gap + 2 < text.Length
            ? (text[..gap], text[(gap + 2)..])
            : (Phrases.Shipped[language, "telegram.noted"], text);
    }

    private static IReadOnlyList<IReadOnlyList<MessageButton>> Buttons(Reply reply)
    {
        if (reply.Buttons.Count == 0)
            return [];
        var rows = new MessageButton[reply.Buttons.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = reply.Buttons[i];
            rows[i] = new MessageButton[row.Count];
            for (var j = 0; j < row.Count; j++)
                rows[i][j] = Button(row[j], reply.Token);
        }

        return rows;
    }

    private static MessageButton Button(ReplyButton button, int token) => button switch
    {
        { Link: { } link } => new MessageButton(button.Text, null) { Link = link },
        { SharesContact: true } => new MessageButton(button.Text, null),
        _ => new MessageButton(button.Text, PressData.Of(token, button.Id)),
    };

    private static string NameOf(string file) =>
        Uri.TryCreate(file, UriKind.Absolute, out var address) ? Path.GetFileName(address.AbsolutePath) is { Length: > 0 } name ? name : address.Host : file;

    private static bool HasContactButton(Reply reply)
    {
        foreach (var row in reply.Buttons)
        {
            foreach (var button in row)
            {
                if (button.SharesContact)
                    return true;
            }
        }

        return false;
    }
}

/// <summary>A dialog button's callback data, <c>d|TOKEN|OPTION</c>, within the 64 bytes that Telegram allows.</summary>
internal static class PressData
{
    private const string Prefix = "d|";

    public static string Of(int token, string optionId) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{token}|{optionId}");

    /// <summary>Reads what a client sent; false for anything else, which any client can send.</summary>
    public static bool TryRead(string data, out int token, out string optionId)
    {
        (token, optionId) = (-1, "");
        if (!data.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var bar = data.IndexOf('|', Prefix.Length);
        if (bar < 0 || !int.TryParse(data.AsSpan(Prefix.Length, bar - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out token))
            return false;
        optionId = data[(bar + 1)..];
        return true;
    }
}
