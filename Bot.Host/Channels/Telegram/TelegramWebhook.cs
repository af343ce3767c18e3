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
        var most = options.Value.MaxBodyBytes;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(http.Request.ContentLength ?? 16_384, 1024, most) + 1);
        try
        {
            var (body, length) = await Read(http.Request, buffer, most);
            buffer = body;
            if (await Parse(body.AsMemory(0, Math.Min(length, most)), isWhole: length <= most) is { } update)
                await intake.Take([update], CancellationToken.None);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Reads up to the limit and one byte more, which tells that there is more.
    private static async Task<(byte[] Buffer, int Length)> Read(HttpRequest request, byte[] buffer, int most)
    {
        var length = 0;
        while (length <= most)
        {
            if (length == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, most + 1));
                buffer.AsSpan(0, length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            var read = await request.Body.ReadAsync(buffer.AsMemory(length), request.HttpContext.RequestAborted);
            if (read == 0)
                break;
            length += read;
        }

        return (buffer, length);
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
