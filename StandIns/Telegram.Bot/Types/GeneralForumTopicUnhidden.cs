namespace Telegram.Bot.Types;

/// <summary>Service message: the General topic is shown again.</summary>
public class GeneralForumTopicUnhidden;
