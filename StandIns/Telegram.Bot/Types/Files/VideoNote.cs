namespace Telegram.Bot.Types;

/// <summary>A round video.</summary>
public class VideoNote : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Length { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Duration { get; set; }

    public PhotoSize? Thumbnail { get; set; }
}
