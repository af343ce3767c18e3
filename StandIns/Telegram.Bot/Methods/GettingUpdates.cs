using Telegram.Bot.Requests;

namespace Telegram.Bot;

/// <summary>Receiving updates.</summary>
public static partial class TelegramBotClientExtensions
{
    /// <summary>Waits up to <paramref name="timeout"/> seconds (0–50) for 1–100 updates; asking with the last id + 1 confirms those before it. A second caller ends the first with 409.</summary>
    public static Task<Update[]> GetUpdates(
        this ITelegramBotClient botClient, int? offset = null, int? limit = null, int? timeout = null,
        IEnumerable<UpdateType>? allowedUpdates = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetUpdatesRequest
        {
            Offset = offset,
            Limit = limit,
            Timeout = timeout,
            AllowedUpdates = allowedUpdates,
        }, cancellationToken);

    /// <summary>Has updates pushed to an HTTPS address; the secret (1–256 of A–Z, a–z, 0–9, _ and -) comes in the header X-Telegram-Bot-Api-Secret-Token.</summary>
    public static Task SetWebhook(
        this ITelegramBotClient botClient, string url, InputFileStream? certificate = null,
        string? ipAddress = null, int? maxConnections = null, IEnumerable<UpdateType>? allowedUpdates = null,
        bool dropPendingUpdates = false, string? secretToken = null, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new SetWebhookRequest
        {
            Url = url,
            Certificate = certificate,
            IpAddress = ipAddress,
            MaxConnections = maxConnections,
            AllowedUpdates = allowedUpdates,
            DropPendingUpdates = dropPendingUpdates,
            SecretToken = secretToken,
        }, cancellationToken);

    /// <summary>Goes back to getUpdates.</summary>
    public static Task DeleteWebhook(
        this ITelegramBotClient botClient, bool dropPendingUpdates = false,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new DeleteWebhookRequest
        {
            DropPendingUpdates = dropPendingUpdates,
        }, cancellationToken);

    /// <summary>Where updates go and what went wrong last.</summary>
    public static Task<WebhookInfo> GetWebhookInfo(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        botClient.SendRequest(new GetWebhookInfoRequest(), cancellationToken);
}
