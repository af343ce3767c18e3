namespace Telegram.Bot.Types;

/// <summary>Whose message was forwarded, and when it was first sent.</summary>
[JsonConverter(typeof(MessageOriginConverter))]
public abstract class MessageOrigin
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public abstract MessageOriginType Type { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime Date { get; set; }
}

public class MessageOriginUser : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.User;
    public User SenderUser { get; set; } = default!;
}

/// <summary>Someone who hides his account in forwards.</summary>
public class MessageOriginHiddenUser : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.HiddenUser;
    public string SenderUserName { get; set; } = default!;
}

/// <summary>Someone who wrote in the name of a chat.</summary>
public class MessageOriginChat : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.Chat;
    public Chat SenderChat { get; set; } = default!;
    public string? AuthorSignature { get; set; }
}

public class MessageOriginChannel : MessageOrigin
{
    public override MessageOriginType Type => MessageOriginType.Channel;
    public Chat Chat { get; set; } = default!;
    public int MessageId { get; set; }
    public string? AuthorSignature { get; set; }
}

internal sealed class MessageOriginConverter() : UnionConverter<MessageOrigin>("type",
    ("user", typeof(MessageOriginUser)),
    ("hidden_user", typeof(MessageOriginHiddenUser)),
    ("chat", typeof(MessageOriginChat)),
    ("channel", typeof(MessageOriginChannel)));
