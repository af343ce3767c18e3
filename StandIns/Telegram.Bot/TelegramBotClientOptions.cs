using System.Globalization;

namespace Telegram.Bot;

/// <summary>Token, server and retries of one client.</summary>
public class TelegramBotClientOptions
{
    private const string PublicServer = "https://api.telegram.org";

    /// <param name="token">NUMBER:SECRET as BotFather gives it.</param>
    /// <param name="baseUrl">Scheme and authority of another Bot API server, such as http://localhost:8081; path and query are dropped.</param>
    /// <param name="useTestEnvironment">Adds /test to every address.</param>
    /// <exception cref="ArgumentException">The token has no number before its colon, or the URL is not absolute.</exception>
    public TelegramBotClientOptions(string token, string? baseUrl = null, bool useTestEnvironment = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        Token = token;
        BaseUrl = baseUrl;
        UseTestEnvironment = useTestEnvironment;
        BotId = BotIdOf(token);
        LocalBotServer = baseUrl is not null;
        var server = baseUrl is null ? PublicServer : ServerOf(baseUrl);
        var environment = useTestEnvironment ? "/test" : "";
        BaseFileUrl = $"{server}/file/bot{token}{environment}";
        BaseRequestUrl = $"{server}/bot{token}{environment}";
    }

    public string Token { get; }
    public string? BaseUrl { get; }
    public bool UseTestEnvironment { get; }
    public long BotId { get; }
    public bool LocalBotServer { get; }
    public string BaseFileUrl { get; }
    public string BaseRequestUrl { get; }

    /// <summary>Seconds: a 429 that asks for no longer wait is retried inside the call. 0 turns that off.</summary>
    public int RetryThreshold { get; set; } = 60;

    /// <summary>Attempts of one call in all, the first included.</summary>
    public int RetryCount { get; set; } = 3;

    private static long BotIdOf(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon is >= 1 and <= 16 && long.TryParse(token.AsSpan(0, colon), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new ArgumentException("Bot token invalid", nameof(token));
    }

    private static string ServerOf(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var url) && url.Authority.Length > 0
            ? $"{url.Scheme}://{url.Authority}"
            : throw new ArgumentException("Invalid format. A valid base URL should look like \"http://localhost:8081\"", nameof(baseUrl));
}
