namespace Bot.Host.Managers;

/// <summary>Event ids 5100–5199.</summary>
internal static partial class ManagersLog
{
    [LoggerMessage(5100, LogLevel.Warning, "The settings no longer name the managers' chat {ChatId}: it gets no more leads. To keep it, send /bind CODE there")]
    public static partial void ChatNotNamed(this ILogger log, string chatId);
}
