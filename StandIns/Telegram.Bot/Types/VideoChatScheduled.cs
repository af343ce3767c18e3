namespace Telegram.Bot.Types;

/// <summary>Service message: a video chat was announced.</summary>
public class VideoChatScheduled
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime StartDate { get; set; }
}
