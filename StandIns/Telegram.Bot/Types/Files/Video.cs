namespace Telegram.Bot.Types;

/// <summary>A video.</summary>
public class Video : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Width { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Height { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Duration { get; set; }

    public PhotoSize? Thumbnail { get; set; }
    public PhotoSize[]? Cover { get; set; }
    public int? StartTimestamp { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
}
