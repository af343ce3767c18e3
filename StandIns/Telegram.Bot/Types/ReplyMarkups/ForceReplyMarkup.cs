namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Opens a reply to the message.</summary>
public class ForceReplyMarkup : ReplyMarkup
{
    public new bool ForceReply => true;
    public string? InputFieldPlaceholder { get; set; }
    public bool Selective { get; set; }
}
