namespace Telegram.Bot.Types;

/// <summary>One answer of a poll.</summary>
public class PollOption
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Text { get; set; } = default!;

    public MessageEntity[]? TextEntities { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int VoterCount { get; set; }
}
