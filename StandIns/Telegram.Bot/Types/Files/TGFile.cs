namespace Telegram.Bot.Types;

/// <summary>A file that can be downloaded for an hour.</summary>
public class TGFile : FileBase
{
    public string? FilePath { get; set; }
}
