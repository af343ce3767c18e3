namespace Telegram.Bot.Types;

/// <summary>Service message: the person let the bot write.</summary>
public class WriteAccessAllowed
{
    public bool FromRequest { get; set; }
    public string? WebAppName { get; set; }
    public bool FromAttachmentMenu { get; set; }
}
