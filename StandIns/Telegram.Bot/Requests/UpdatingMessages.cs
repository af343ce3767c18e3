using System.ComponentModel;

namespace Telegram.Bot.Requests;

[EditorBrowsable(EditorBrowsableState.Never)]
public class EditMessageTextRequest() : RequestBase<Message>("editMessageText")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public string? Text { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public string? BusinessConnectionId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class EditInlineMessageTextRequest() : RequestBase<bool>("editMessageText")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string InlineMessageId { get; set; }

    public string? Text { get; set; }
    public ParseMode ParseMode { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public IEnumerable<MessageEntity>? Entities { get; set; }
    public string? BusinessConnectionId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class EditMessageReplyMarkupRequest() : RequestBase<Message>("editMessageReplyMarkup")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public string? BusinessConnectionId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class EditInlineMessageReplyMarkupRequest() : RequestBase<bool>("editMessageReplyMarkup")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string InlineMessageId { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
    public string? BusinessConnectionId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class DeleteMessageRequest() : RequestBase<bool>("deleteMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }
}
