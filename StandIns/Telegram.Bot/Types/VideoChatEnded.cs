namespace Telegram.Bot.Types;

/// <summary>Service message: a video chat ended.</summary>
public class VideoChatEnded
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Duration { get; set; }
}
