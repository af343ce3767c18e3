namespace Telegram.Bot.Types;

/// <summary>Service message: a topic was opened again.</summary>
public class ForumTopicReopened;
