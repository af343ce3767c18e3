using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Receives updates over HTTP. 200: it is on disk, or never will be readable, so that Telegram need not send it again.
/// 401: not from Telegram. 503: keep it and send it again. A singleton; thread-safe.
/// </summary>
internal sealed class TelegramWebhook(
    UpdateIntake intake, UpdateBatch batch, DeadUpdates dead, TelegramStatus status, IOptions<TelegramOptions> options, ILogger<TelegramWebhook> log)
{
    public const string Path = "/telegram/webhook";

    /// <summary>Bot API, setWebhook.secret_token.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private const string RetryAfterSeconds = "5";
    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.WebhookSecret));

    public async Task Receive(HttpContext http)
    {
        if (!IsFromTelegram(http.Request))
        {
            log.WrongSecret();
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        status.Brought();
        try
        {
            // Before its name is known the bot cannot tell its commands from another's.
            if (status.Username is null)
                throw new StorageBusyException("The bot is not introduced yet.");
            await Take(http);
            status.Received();
            http.Response.StatusCode = StatusCodes.Status200OK;
        }
        catch (StorageBusyException busy)
        {
            log.NotStored(busy.Message);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
        }
    }

    // Hashes are compared, so that neither length nor content shows in the time it takes.
    private bool IsFromTelegram(HttpRequest request)
    {
        var sent = request.Headers[SecretHeader];
        return sent.Count == 1 && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent[0] ?? "")), _secret);
    }

    private async Task Take(HttpContext http)
    {
        using var body = new RentedBody(ArrayPool<byte>.Shared, options.Value.MaxBodyBytes);
        await body.Read(http.Request.Body, http.Request.ContentLength, http.RequestAborted);
        if (await Parse(body.Bytes, body.IsWhole) is { } update)
            await intake.Take([update], CancellationToken.None);
    }

    private async Task<Update?> Parse(ReadOnlyMemory<byte> body, bool isWhole)
    {
        try
        {
            if (!isWhole)
                throw new JsonException("The body is larger than Telegram:MaxBodyBytes.");
            using var document = JsonDocument.Parse(body);
            return await batch.Read(document.RootElement) ?? throw new JsonException("There is no update_id.");
        }
        catch (JsonException error)
        {
            // Sent again it would be the same: it is kept as dead, and Telegram hears that it arrived.
            await dead.Bury("unread:" + Convert.ToHexStringLower(SHA256.HashData(body.Span)), null, null, error);
            return null;
        }
    }
}
