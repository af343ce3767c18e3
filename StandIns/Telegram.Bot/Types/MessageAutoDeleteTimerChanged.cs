namespace Telegram.Bot.Types;

/// <summary>Service message: the life of messages, in seconds, changed.</summary>
public class MessageAutoDeleteTimerChanged
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int MessageAutoDeleteTime { get; set; }
}
