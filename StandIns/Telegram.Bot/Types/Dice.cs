namespace Telegram.Bot.Types;

/// <summary>A thrown dice or a like emoji.</summary>
public class Dice
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Emoji { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Value { get; set; }
}
