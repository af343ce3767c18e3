namespace Bot.Host.Managers;

/// <summary>Event ids 5100–5199.</summary>
internal static partial class ManagersLog
{
    [LoggerMessage(5100, LogLevel.Warning, "The settings no longer name the managers' chat {ChatId}: it gets no more leads. To keep it, send /bind CODE there")]
    public static partial void ChatNotNamed(this ILogger log, string chatId);

    [LoggerMessage(5101, LogLevel.Warning, "The managers' chat {ChatId} belongs to another bot ({Channel}): it gets no more leads. To get them there, add this bot and send /bind CODE")]
    public static partial void ChatOfFormerBot(this ILogger log, string chatId, string channel);

    [LoggerMessage(5102, LogLevel.Warning, "Visitors of another bot ({Channel}) cannot be written to until it is back")]
    public static partial void VisitorsOfFormerBot(this ILogger log, string channel);
}
