namespace Telegram.Bot.Types;

/// <summary>A birthday, with or without its year.</summary>
public class Birthdate
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Day { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Month { get; set; }

    public int? Year { get; set; }
}
