namespace Telegram.Bot.Types;

/// <summary>A link by which people join a chat.</summary>
public class ChatInviteLink
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string InviteLink { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User Creator { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool CreatesJoinRequest { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsPrimary { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsRevoked { get; set; }

    public string? Name { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime? ExpireDate { get; set; }

    public int? MemberLimit { get; set; }
    public int? PendingJoinRequestCount { get; set; }
    public int? SubscriptionPeriod { get; set; }
    public int? SubscriptionPrice { get; set; }
}
