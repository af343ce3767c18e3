using System.Globalization;
using Bot.Host.Delivery;
using Bot.Host.Scripts;
using Bot.Host.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>Sends the files that scripts hand over. A singleton; thread-safe.</summary>
internal sealed class HandedOver(ScriptFiles files)
{
    /// <summary>Sends it with its text as the caption. Null: this file cannot be sent, so that only its text can.</summary>
    public async Task<SendResult?> Send(ITelegramBotClient calls, long chatId, MessagePayload payload, CancellationToken cancellationToken)
    {
        var name = payload.File!;
        if (IsAddress(name))
            return await Send(calls, chatId, payload, InputFile.FromUri(name), cancellationToken);
        if (files.Find(name) is not { } path)
            return null;
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous);
        return await Send(calls, chatId, payload, InputFile.FromStream(stream, name), cancellationToken);
    }

    /// <summary>The text with the file's address in it, where it has one.</summary>
    public static MessagePayload AsText(MessagePayload payload) =>
        payload with { File = null, Text = IsAddress(payload.File!) ? $"{payload.Text}\n{payload.File}" : payload.Text };

    private static async Task<SendResult?> Send(ITelegramBotClient calls, long chatId, MessagePayload payload, InputFile file, CancellationToken cancellationToken)
    {
        var caption = payload.Text.Length <= TelegramMessage.LongestCaption ? payload.Text : payload.Text.Head(TelegramMessage.LongestCaption - 1) + "…";
        try
        {
            var message = await calls.SendDocument(chatId, file, caption: caption, replyMarkup: TelegramMessage.Markup(payload),
                captionEntities: TelegramMessage.Entities(payload, caption.Length), disableNotification: payload.IsSilent, cancellationToken: cancellationToken);
            return new SendResult.Accepted(message.Id.ToString(CultureInfo.InvariantCulture));
        }
        catch (ApiRequestException refusal) when (IsAboutFile(refusal))
        {
            return null;
        }
    }

    // Words of the Bot API's server about an address it could not fetch, or a file too large.
    private static bool IsAboutFile(ApiRequestException refusal) => refusal.ErrorCode == 413 || (refusal.ErrorCode == 400
        && (refusal.Message.Contains("URL", StringComparison.OrdinalIgnoreCase) || refusal.Message.Contains("file", StringComparison.OrdinalIgnoreCase)
            || refusal.Message.Contains("WEBPAGE", StringComparison.OrdinalIgnoreCase)));

    private static bool IsAddress(string file) => file.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
