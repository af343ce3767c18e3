namespace Telegram.Bot.Types;

/// <summary>Where a supergroup belongs to.</summary>
public class ChatLocation
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Location Location { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Address { get; set; } = default!;
}
