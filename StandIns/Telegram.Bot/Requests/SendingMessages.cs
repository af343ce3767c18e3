using System.ComponentModel;

namespace Telegram.Bot.Requests;

[EditorBrowsable(EditorBrowsableState.Never)]
public class SendMessageRequest() : RequestBase<Message>("sendMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Text { get; set; }

    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public long? ReceiverUserId { get; set; }
    public string? CallbackQueryId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class CopyMessageRequest() : RequestBase<MessageId>("copyMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId FromChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public int? VideoStartTimestamp { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public string? MessageEffectId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class SendDocumentRequest() : FileRequestBase<Message>("sendDocument")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required InputFile Document { get; set; }

    public string? Caption { get; set; }
    public ParseMode ParseMode { get; set; }
    public ReplyParameters? ReplyParameters { get; set; }
    public ReplyMarkup? ReplyMarkup { get; set; }
    public InputFile? Thumbnail { get; set; }
    public int? MessageThreadId { get; set; }
    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }
    public bool DisableContentTypeDetection { get; set; }
    public bool DisableNotification { get; set; }
    public bool ProtectContent { get; set; }
    public string? MessageEffectId { get; set; }
    public string? BusinessConnectionId { get; set; }
    public bool AllowPaidBroadcast { get; set; }
    public long? DirectMessagesTopicId { get; set; }
    public long? ReceiverUserId { get; set; }
    public string? CallbackQueryId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class SendChatActionRequest() : RequestBase<bool>("sendChatAction")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatAction Action { get; set; }

    public int? MessageThreadId { get; set; }
    public string? BusinessConnectionId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class AnswerCallbackQueryRequest() : RequestBase<bool>("answerCallbackQuery")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string CallbackQueryId { get; set; }

    public string? Text { get; set; }
    public bool ShowAlert { get; set; }
    public string? Url { get; set; }
    public int? CacheTime { get; set; }
}
