namespace Telegram.Bot.Types;

/// <summary>What a web app sent to the bot; any client can send any of it.</summary>
public class WebAppData
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Data { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string ButtonText { get; set; } = default!;
}
