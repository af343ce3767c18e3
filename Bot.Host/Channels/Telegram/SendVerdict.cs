using Bot.Host.Delivery;
using Telegram.Bot.Exceptions;

namespace Bot.Host.Channels.Telegram;

/// <summary>What a failed send means for its message. The Bot API has no codes finer than HTTP's, so its words decide.</summary>
internal static class SendVerdict
{
    // 400s that say the chat is not there for the bot any more; the 403s all do.
    private static readonly string[] ChatIsGone =
    [
        "chat not found", "user is deactivated", "user not found", "PEER_ID_INVALID", "bot was kicked", "bot is not a member",
        "group chat was deactivated", "not enough rights to send", "have no rights to send", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED",
        "bot was blocked",
        // The general topic, after the others were tried.
        "TOPIC_CLOSED",
    ];

    private static readonly string[] IsOfFormat = ["can't parse", "ENTITY", "entities"];

    private static readonly string[] TopicIsGone = ["message thread not found", "TOPIC_"];

    private static readonly string[] TargetIsGone = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];

    /// <summary>The message without what the refusal is about, its bold parts or its topic; null when that would not help.</summary>
    public static MessagePayload? Plainer(MessagePayload payload, ApiRequestException refusal) => refusal switch
    {
        { ErrorCode: not 400 } => null,
        _ when payload.Bold.Count > 0 && SaysAny(refusal, IsOfFormat) => payload with { Bold = [] },
        _ when payload.OtherTopic is { } other && other != payload.Topic && SaysAny(refusal, TopicIsGone) => payload with { Topic = other, OtherTopic = null },
        _ when payload.Topic is > 0 && SaysAny(refusal, TopicIsGone) => payload with { Topic = 0, OtherTopic = null },
        _ => null,
    };

    public static SendResult Of(Exception error, bool isEdit, TelegramLine line) => error switch
    {
        ApiRequestException refusal => OfRefusal(refusal, isEdit, line.Redact(refusal.Message)),
        RequestException { HttpStatusCode: { } status } => new SendResult.Unsure($"status {(int)status} without an answer of the Bot API"),
        RequestException { InnerException: { } cause } when NeverLeft(cause) => new SendResult.NotSent("no connection to the Bot API"),
        OperationCanceledException => new SendResult.Unsure("no answer in time"),
        _ => new SendResult.Unsure(line.Redact($"the connection broke ({(error.InnerException ?? error).GetType().Name})")),
    };

    private static SendResult OfRefusal(ApiRequestException refusal, bool isEdit, string reason) => refusal switch
    {
        { Parameters.MigrateToChatId: { } id } => new SendResult.Moved(id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        { ErrorCode: 429 } => new SendResult.Paused(CallFault.PauseOf(refusal)),
        { ErrorCode: 401 or 404 } => new SendResult.NotSent("the token is refused"),
        { ErrorCode: 409 } => new SendResult.NotSent(reason),
        { ErrorCode: >= 500 } => new SendResult.Unsure(reason),
        { ErrorCode: 403 } => new SendResult.ChatGone(reason),
        _ when isEdit && Says(refusal, "message is not modified") => new SendResult.Accepted(null),
        _ when isEdit && SaysAny(refusal, TargetIsGone) => new SendResult.EditTargetGone(),
        _ when isEdit && SaysAny(refusal, TopicIsGone) => new SendResult.EditTargetGone(),
        _ when SaysAny(refusal, ChatIsGone) => new SendResult.ChatGone(reason),
        _ => new SendResult.Refused(reason),
    };

    // A name that does not resolve, a refused or slow connection, a failed handshake: no byte of the request went out.
    // The client for sends has no time limit of its own, so a timeout inside is the connection's.
    private static bool NeverLeft(Exception cause) => cause switch
    {
        HttpRequestException http => http.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    private static bool SaysAny(ApiRequestException refusal, string[] words) => Array.Exists(words, word => Says(refusal, word));

    private static bool Says(ApiRequestException refusal, string words) => refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
