namespace Telegram.Bot.Types.Enums;

/// <summary>Whose message was forwarded.</summary>
[JsonConverter(typeof(EnumConverter<MessageOriginType>))]
public enum MessageOriginType
{
    User = 1,
    HiddenUser,
    Chat,
    Channel,
}
