namespace Telegram.Bot.Types;

/// <summary>Someone asks to join a chat.</summary>
public class ChatJoinRequest
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Chat Chat { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long UserChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime Date { get; set; }

    public string? Bio { get; set; }
    public ChatInviteLink? InviteLink { get; set; }
    public string? QueryId { get; set; }
}
