namespace Telegram.Bot.Types;

/// <summary>A voice note.</summary>
public class Voice : FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Duration { get; set; }

    public string? MimeType { get; set; }
}
