namespace Telegram.Bot.Types;

/// <summary>Service message: the General topic was hidden.</summary>
public class GeneralForumTopicHidden;
