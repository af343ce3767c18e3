namespace Telegram.Bot.Types;

/// <summary>Service message: a topic was edited.</summary>
public class ForumTopicEdited
{
    public string? Name { get; set; }
    public string? IconCustomEmojiId { get; set; }
}
