using System.ComponentModel;

namespace Telegram.Bot.Requests;

[EditorBrowsable(EditorBrowsableState.Never)]
public class PinChatMessageRequest() : RequestBase<bool>("pinChatMessage")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public bool DisableNotification { get; set; }
    public string? BusinessConnectionId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class LeaveChatRequest() : RequestBase<bool>("leaveChat")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class GetChatRequest() : RequestBase<ChatFullInfo>("getChat")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class GetChatMemberRequest() : RequestBase<ChatMember>("getChatMember")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long UserId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class CreateForumTopicRequest() : RequestBase<ForumTopic>("createForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    public int? IconColor { get; set; }
    public string? IconCustomEmojiId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class EditForumTopicRequest() : RequestBase<bool>("editForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }

    public string? Name { get; set; }
    public string? IconCustomEmojiId { get; set; }
}

[EditorBrowsable(EditorBrowsableState.Never)]
public class CloseForumTopicRequest() : RequestBase<bool>("closeForumTopic")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }
}
