namespace Telegram.Bot.Types;

/// <summary>Service message: a topic was closed.</summary>
public class ForumTopicClosed;
