namespace Telegram.Bot.Types;

/// <summary>Who sees a list of commands; of several lists the narrowest wins.</summary>
[JsonConverter(typeof(BotCommandScopeConverter))]
public abstract class BotCommandScope
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public abstract BotCommandScopeType Type { get; }

    public static BotCommandScopeDefault Default() => new();
    public static BotCommandScopeAllPrivateChats AllPrivateChats() => new();
    public static BotCommandScopeAllGroupChats AllGroupChats() => new();
    public static BotCommandScopeAllChatAdministrators AllChatAdministrators() => new();
    public static BotCommandScopeChat Chat(ChatId chatId) => new() { ChatId = chatId };
    public static BotCommandScopeChatAdministrators ChatAdministrators(ChatId chatId) => new() { ChatId = chatId };
    public static BotCommandScopeChatMember ChatMember(ChatId chatId, long userId) => new() { ChatId = chatId, UserId = userId };
}

public class BotCommandScopeDefault : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.Default;
}

public class BotCommandScopeAllPrivateChats : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllPrivateChats;
}

public class BotCommandScopeAllGroupChats : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllGroupChats;
}

public class BotCommandScopeAllChatAdministrators : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllChatAdministrators;
}

public class BotCommandScopeChat : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.Chat;
    public ChatId ChatId { get; set; } = default!;
}

public class BotCommandScopeChatAdministrators : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.ChatAdministrators;
    public ChatId ChatId { get; set; } = default!;
}

public class BotCommandScopeChatMember : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.ChatMember;
    public ChatId ChatId { get; set; } = default!;
    public long UserId { get; set; }
}

internal sealed class BotCommandScopeConverter() : UnionConverter<BotCommandScope>("type",
    ("default", typeof(BotCommandScopeDefault)),
    ("all_private_chats", typeof(BotCommandScopeAllPrivateChats)),
    ("all_group_chats", typeof(BotCommandScopeAllGroupChats)),
    ("all_chat_administrators", typeof(BotCommandScopeAllChatAdministrators)),
    ("chat", typeof(BotCommandScopeChat)),
    ("chat_administrators", typeof(BotCommandScopeChatAdministrators)),
    ("chat_member", typeof(BotCommandScopeChatMember)));
