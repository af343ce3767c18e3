namespace Telegram.Bot.Types.Enums;

/// <summary>Kind of a chat. Sender is known from inline queries only.</summary>
[JsonConverter(typeof(EnumConverter<ChatType>))]
public enum ChatType
{
    Private = 1,
    Group,
    Channel,
    Supergroup,
    Sender,
}
