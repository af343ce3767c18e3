namespace Telegram.Bot.Types;

/// <summary>Music.</summary>
public class Audio : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Duration { get; set; }

    public string? Performer { get; set; }
    public string? Title { get; set; }
    public string? FileName { get; set; }
    public string? MimeType { get; set; }
    public PhotoSize? Thumbnail { get; set; }
}
