namespace Bot.Host.Channels.Web;

/// <summary>Event ids 3000–3099.</summary>
internal static partial class WebLog
{
    [LoggerMessage(3000, LogLevel.Error, "A Direct Line request to {Route} failed")]
    public static partial void RequestFailed(this ILogger log, Exception error, string route);

    [LoggerMessage(3001, LogLevel.Warning, "Storage is busy; a Direct Line request to {Route} is told to come again")]
    public static partial void StorageBusy(this ILogger log, string route);

    [LoggerMessage(3002, LogLevel.Warning, "A stream of conversation {ConversationId} is refused: {Open} streams are open, or too many of this conversation or network address")]
    public static partial void TooManyStreams(this ILogger log, string conversationId, int open);

    [LoggerMessage(3003, LogLevel.Information, "A stream of conversation {ConversationId} is cut off: its reader takes longer than {Seconds} s for a frame")]
    public static partial void SlowReader(this ILogger log, string conversationId, int seconds);

    [LoggerMessage(3004, LogLevel.Error, "The stream of conversation {ConversationId} failed; the client will open it again")]
    public static partial void StreamFailed(this ILogger log, Exception error, string conversationId);

    [LoggerMessage(3006, LogLevel.Warning, "Storage is busy; the stream of conversation {ConversationId} is closed, the client will open it again")]
    public static partial void StreamBusy(this ILogger log, string conversationId);

    [LoggerMessage(3005, LogLevel.Warning, "A stream is refused to pages of {Origin}; allow it in Web:AllowedOrigins if it is yours")]
    public static partial void OriginRefused(this ILogger log, string origin);
}
