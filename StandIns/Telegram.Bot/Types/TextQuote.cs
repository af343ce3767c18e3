namespace Telegram.Bot.Types;

/// <summary>The part of a message that a reply quotes.</summary>
public class TextQuote
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Text { get; set; } = default!;

    public MessageEntity[]? Entities { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Position { get; set; }

    public bool IsManual { get; set; }
}
