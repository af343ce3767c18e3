using System.Security.Cryptography;
using System.Text;
using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Who makes a call: a visitor by his token, or a server by the secret.</summary>
/// <param name="Token">Null: a server.</param>
internal sealed record Caller(WebToken? Token)
{
    public static Caller Server { get; } = new((WebToken?)null);
}

/// <summary>
/// Lets calls in and answers those it does not let in. 401: no readable Authorization header; 403: the credential is
/// not good (any more), which is all that 403 may mean to Direct Line clients. A singleton; thread-safe.
/// </summary>
internal sealed class DirectLineDoor(WebTokens tokens, IOptions<WebOptions> options, ILogger<DirectLineDoor> log)
{
    private const string Scheme = "Bearer ";
    private readonly byte[]? _secretHash = options.Value.DirectLineSecret.Length > 0 ? Hash(options.Value.DirectLineSecret) : null;

    /// <summary>The caller; null when the answer is written already.</summary>
    public async ValueTask<Caller?> Enter(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length == Scheme.Length)
        {
            await http.Fault(StatusCodes.Status401Unauthorized, "BadArgument", "The header \"Authorization: Bearer TOKEN\" is missing or malformed.");
            return null;
        }

        var credential = header[Scheme.Length..].Trim();
        var verdict = await tokens.Check(credential);
        if (verdict is TokenVerdict.Good good)
            return new Caller(good.Token);
        if (verdict is TokenVerdict.Bad && IsSecret(credential))
            return Caller.Server;
        await Refuse(http, verdict);
        return null;
    }

    /// <summary>The caller, if this conversation is his; null when the answer is written already.</summary>
    public async ValueTask<Caller?> Enter(HttpContext http, string conversationId)
    {
        var caller = await Enter(http);
        // Another's conversation and one that never was get the same answer.
        if (caller is not { Token: { } token } || token.ConversationId == conversationId)
            return caller;
        await Refuse(http, TokenVerdict.Bad.Instance);
        return null;
    }

    /// <summary>A token for a stream's address, checked; null when the answer is written already.</summary>
    public async ValueTask<WebToken?> EnterStream(HttpContext http, string conversationId)
    {
        var verdict = await tokens.CheckForStream(http.Request.Query["t"].ToString());
        if (verdict is TokenVerdict.Good good && good.Token.ConversationId == conversationId)
            return good.Token;
        await Refuse(http, verdict);
        return null;
    }

    /// <summary>Wraps a handler, so that every failure is an answer in Direct Line's form.</summary>
    public RequestDelegate Guard(RequestDelegate handler) => async http =>
    {
        try
        {
            await handler(http);
        }
        catch (StorageBusyException) when (!http.Response.HasStarted)
        {
            log.StorageBusy(http.Request.Path);
            await http.TryLater(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", 2);
        }
        catch (BadHttpRequestException error) when (!http.Response.HasStarted)
        {
            var isTooBig = error.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await http.Fault(error.StatusCode, isTooBig ? "MessageSizeTooBig" : "BadArgument", isTooBig ? "The body is too large." : "The request cannot be read.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody waits for an answer.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            log.RequestFailed(error, http.Request.Path);
            await http.Fault(StatusCodes.Status500InternalServerError, "ServiceError", "Something went wrong here; it is recorded.");
        }
    };

    private static Task Refuse(HttpContext http, TokenVerdict verdict) => verdict is TokenVerdict.Expired
        ? http.Fault(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; fetch a new one.")
        : http.Fault(StatusCodes.Status403Forbidden, "BadArgument", "The token or secret is not valid here.");

    private bool IsSecret(string credential) => _secretHash is not null && CryptographicOperations.FixedTimeEquals(_secretHash, Hash(credential));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
