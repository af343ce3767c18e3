using Telegram.Bot.Requests;

namespace Telegram.Bot;

/// <summary>Changing what was sent.</summary>
public static partial class TelegramBotClientExtensions
{
    /// <summary>Replaces text and buttons. The same again is a refusal: message is not modified.</summary>
    public static Task<Message> EditMessageText(
        this ITelegramBotClient botClient, ChatId chatId, int messageId, string? text,
        ParseMode parseMode = ParseMode.None, InlineKeyboardMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null, IEnumerable<MessageEntity>? entities = null,
        string? businessConnectionId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new EditMessageTextRequest
        {
            ChatId = chatId,
            MessageId = messageId,
            Text = text,
            ParseMode = parseMode,
            ReplyMarkup = replyMarkup,
            LinkPreviewOptions = linkPreviewOptions,
            Entities = entities,
            BusinessConnectionId = businessConnectionId,
        }, cancellationToken);

    /// <summary>Replaces text and buttons. The same again is a refusal: message is not modified.</summary>
    public static Task EditMessageText(
        this ITelegramBotClient botClient, string inlineMessageId, string? text,
        ParseMode parseMode = ParseMode.None, InlineKeyboardMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null, IEnumerable<MessageEntity>? entities = null,
        string? businessConnectionId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new EditInlineMessageTextRequest
        {
            InlineMessageId = inlineMessageId,
            Text = text,
            ParseMode = parseMode,
            ReplyMarkup = replyMarkup,
            LinkPreviewOptions = linkPreviewOptions,
            Entities = entities,
            BusinessConnectionId = businessConnectionId,
        }, cancellationToken);

    /// <summary>Replaces the buttons; null takes them away.</summary>
    public static Task<Message> EditMessageReplyMarkup(
        this ITelegramBotClient botClient, ChatId chatId, int messageId, InlineKeyboardMarkup? replyMarkup = null,
        string? businessConnectionId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new EditMessageReplyMarkupRequest
        {
            ChatId = chatId,
            MessageId = messageId,
            ReplyMarkup = replyMarkup,
            BusinessConnectionId = businessConnectionId,
        }, cancellationToken);

    /// <summary>Replaces the buttons; null takes them away.</summary>
    public static Task EditMessageReplyMarkup(
        this ITelegramBotClient botClient, string inlineMessageId, InlineKeyboardMarkup? replyMarkup = null,
        string? businessConnectionId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new EditInlineMessageReplyMarkupRequest
        {
            InlineMessageId = inlineMessageId,
            ReplyMarkup = replyMarkup,
            BusinessConnectionId = businessConnectionId,
        }, cancellationToken);

    /// <summary>Deletes a message: its own within 48 hours, others' with the right to.</summary>
    public static Task DeleteMessage(this ITelegramBotClient botClient, ChatId chatId, int messageId, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new DeleteMessageRequest
        {
            ChatId = chatId,
            MessageId = messageId,
        }, cancellationToken);
}
