using Telegram.Bot.Requests;

namespace Telegram.Bot;

/// <summary>Sending.</summary>
public static partial class TelegramBotClientExtensions
{
    /// <summary>Sends 1–4096 characters, counted after entities are parsed. There is no idempotency key: a call whose answer is lost may have been done.</summary>
    public static Task<Message> SendMessage(
        this ITelegramBotClient botClient, ChatId chatId, string text, ParseMode parseMode = ParseMode.None,
        ReplyParameters? replyParameters = null, ReplyMarkup? replyMarkup = null,
        LinkPreviewOptions? linkPreviewOptions = null, int? messageThreadId = null,
        IEnumerable<MessageEntity>? entities = null, bool disableNotification = false, bool protectContent = false,
        string? messageEffectId = null, string? businessConnectionId = null, bool allowPaidBroadcast = false,
        long? directMessagesTopicId = null, long? receiverUserId = null, string? callbackQueryId = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SendMessageRequest
        {
            ChatId = chatId,
            Text = text,
            ParseMode = parseMode,
            ReplyParameters = replyParameters,
            ReplyMarkup = replyMarkup,
            LinkPreviewOptions = linkPreviewOptions,
            MessageThreadId = messageThreadId,
            Entities = entities,
            DisableNotification = disableNotification,
            ProtectContent = protectContent,
            MessageEffectId = messageEffectId,
            BusinessConnectionId = businessConnectionId,
            AllowPaidBroadcast = allowPaidBroadcast,
            DirectMessagesTopicId = directMessagesTopicId,
            ReceiverUserId = receiverUserId,
            CallbackQueryId = callbackQueryId,
        }, cancellationToken);

    /// <summary>Sends a copy that does not name its origin.</summary>
    public static Task<MessageId> CopyMessage(
        this ITelegramBotClient botClient, ChatId chatId, ChatId fromChatId, int messageId, string? caption = null,
        ParseMode parseMode = ParseMode.None, ReplyParameters? replyParameters = null,
        ReplyMarkup? replyMarkup = null, int? messageThreadId = null,
        IEnumerable<MessageEntity>? captionEntities = null, bool showCaptionAboveMedia = false,
        bool disableNotification = false, bool protectContent = false, bool allowPaidBroadcast = false,
        int? videoStartTimestamp = null, long? directMessagesTopicId = null, string? messageEffectId = null,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new CopyMessageRequest
        {
            ChatId = chatId,
            FromChatId = fromChatId,
            MessageId = messageId,
            Caption = caption,
            ParseMode = parseMode,
            ReplyParameters = replyParameters,
            ReplyMarkup = replyMarkup,
            MessageThreadId = messageThreadId,
            CaptionEntities = captionEntities,
            ShowCaptionAboveMedia = showCaptionAboveMedia,
            DisableNotification = disableNotification,
            ProtectContent = protectContent,
            AllowPaidBroadcast = allowPaidBroadcast,
            VideoStartTimestamp = videoStartTimestamp,
            DirectMessagesTopicId = directMessagesTopicId,
            MessageEffectId = messageEffectId,
        }, cancellationToken);

    /// <summary>Sends a file of up to 50 MB; the caption has 0–1024 characters.</summary>
    public static Task<Message> SendDocument(
        this ITelegramBotClient botClient, ChatId chatId, InputFile document, string? caption = null,
        ParseMode parseMode = ParseMode.None, ReplyParameters? replyParameters = null,
        ReplyMarkup? replyMarkup = null, InputFile? thumbnail = null, int? messageThreadId = null,
        IEnumerable<MessageEntity>? captionEntities = null, bool disableContentTypeDetection = false,
        bool disableNotification = false, bool protectContent = false, string? messageEffectId = null,
        string? businessConnectionId = null, bool allowPaidBroadcast = false, long? directMessagesTopicId = null,
        long? receiverUserId = null, string? callbackQueryId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SendDocumentRequest
        {
            ChatId = chatId,
            Document = document,
            Caption = caption,
            ParseMode = parseMode,
            ReplyParameters = replyParameters,
            ReplyMarkup = replyMarkup,
            Thumbnail = thumbnail,
            MessageThreadId = messageThreadId,
            CaptionEntities = captionEntities,
            DisableContentTypeDetection = disableContentTypeDetection,
            DisableNotification = disableNotification,
            ProtectContent = protectContent,
            MessageEffectId = messageEffectId,
            BusinessConnectionId = businessConnectionId,
            AllowPaidBroadcast = allowPaidBroadcast,
            DirectMessagesTopicId = directMessagesTopicId,
            ReceiverUserId = receiverUserId,
            CallbackQueryId = callbackQueryId,
        }, cancellationToken);

    /// <summary>Shows for 5 s or until the next message what the bot is doing.</summary>
    public static Task SendChatAction(
        this ITelegramBotClient botClient, ChatId chatId, ChatAction action, int? messageThreadId = null,
        string? businessConnectionId = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SendChatActionRequest
        {
            ChatId = chatId,
            Action = action,
            MessageThreadId = messageThreadId,
            BusinessConnectionId = businessConnectionId,
        }, cancellationToken);

    /// <summary>Ends the spinner of a pressed button, with 0–200 characters if there is something to say. Too late is a refusal with 400. Not rate limited.</summary>
    public static Task AnswerCallbackQuery(
        this ITelegramBotClient botClient, string callbackQueryId, string? text = null, bool showAlert = false,
        string? url = null, int? cacheTime = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new AnswerCallbackQueryRequest
        {
            CallbackQueryId = callbackQueryId,
            Text = text,
            ShowAlert = showAlert,
            Url = url,
            CacheTime = cacheTime,
        }, cancellationToken);
}
