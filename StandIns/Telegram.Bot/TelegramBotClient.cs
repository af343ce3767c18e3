using System.Net;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot;

/// <summary>Speaks to the Bot API over one HttpClient. Safe for use by many threads at once; keep one a bot.</summary>
public class TelegramBotClient : ITelegramBotClient
{
    private readonly TelegramBotClientOptions _options;
    private readonly HttpClient _http;

    /// <param name="options">Read at each call, so that retries may be changed later.</param>
    /// <param name="httpClient">The caller's; null makes an own one that renews its connections.</param>
    /// <param name="cancellationToken">Ends every call of this client.</param>
    public TelegramBotClient(TelegramBotClientOptions options, HttpClient? httpClient = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _http = httpClient ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(3) });
        GlobalCancelToken = cancellationToken;
    }

    public TelegramBotClient(string token, HttpClient? httpClient = null, CancellationToken cancellationToken = default)
        : this(new TelegramBotClientOptions(token), httpClient, cancellationToken) { }

    public string Token => _options.Token;
    public long BotId => _options.BotId;
    public bool LocalBotServer => _options.LocalBotServer;

    public TimeSpan Timeout
    {
        get => _http.Timeout;
        set => _http.Timeout = value;
    }

    public CancellationToken GlobalCancelToken { get; }
    public IExceptionParser ExceptionsParser { get; set; } = new DefaultExceptionParser();

    public virtual async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var either = Either(ref cancellationToken);
        var url = $"{_options.BaseRequestUrl}/{request.MethodName}";
        using var content = request.ToHttpContent();
        for (var attempt = 1; ; attempt++)
        {
            if (content is not null && Retries && content.Headers.ContentLength is null)
                await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            // Not disposed: it would take the content, which a retry sends again, along.
            var message = new HttpRequestMessage(request.HttpMethod, url) { Content = content };
            using var answer = await Answer(message, cancellationToken).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.OK)
                return (await Read<ApiResponse<TResponse>>(answer, body => body.Ok && body.Result is not null, cancellationToken).ConfigureAwait(false)).Result!;
            var refusal = await ReadRefusal(answer, cancellationToken).ConfigureAwait(false);
            if (!WorthAnotherTry(refusal, attempt, out var pause))
                throw ExceptionsParser.Parse(refusal);
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task<bool> TestApi(CancellationToken cancellationToken = default)
    {
        try
        {
            await SendRequest(new GetMeRequest(), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 401)
        {
            return false;
        }
    }

    public static FileIdType GetFileIdType(string fileId)
    {
        ArgumentNullException.ThrowIfNull(fileId);
        return (FileIdType)Convert.FromBase64String(fileId[..4])[0];
    }

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DownloadFile(file.FilePath!, destination, cancellationToken);
    }

    public async Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(filePath) || filePath.Length < 2)
            throw new ArgumentException("Invalid file path", nameof(filePath));
        ArgumentNullException.ThrowIfNull(destination);
        using var either = Either(ref cancellationToken);
        var message = new HttpRequestMessage(HttpMethod.Get, $"{_options.BaseFileUrl}/{filePath}");
        using var answer = await Answer(message, cancellationToken, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw ExceptionsParser.Parse(await ReadRefusal(answer, cancellationToken).ConfigureAwait(false));
        await answer.Content.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    private bool Retries => _options is { RetryThreshold: > 0, RetryCount: > 1 };

    /// <summary>Links the call's token with the client's only when both can fire.</summary>
    private CancellationTokenSource? Either(ref CancellationToken cancellationToken)
    {
        if (!GlobalCancelToken.CanBeCanceled)
            return null;
        var either = CancellationTokenSource.CreateLinkedTokenSource(GlobalCancelToken, cancellationToken);
        cancellationToken = either.Token;
        return either;
    }

    private async Task<HttpResponseMessage> Answer(HttpRequestMessage message, CancellationToken cancellationToken,
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        try
        {
            return await _http.SendAsync(message, completion, cancellationToken).ConfigureAwait(false);
        }
        catch (TaskCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (TaskCanceledException timeout)
        {
            throw new RequestException("Bot API Request timed out", timeout);
        }
        catch (Exception fault)
        {
            throw new RequestException($"Bot API Service Failure: {fault.GetType().Name}: {Redacted(fault.Message)}", fault);
        }
    }

    private string Redacted(string text) => text.Replace(_options.Token, "TOKEN", StringComparison.Ordinal);

    private bool WorthAnotherTry(ApiResponse refusal, int attempt, out TimeSpan pause)
    {
        pause = TimeSpan.FromSeconds(refusal.Parameters?.RetryAfter ?? 0);
        return refusal.ErrorCode == 429 && Retries && attempt < _options.RetryCount
            && refusal.Parameters?.RetryAfter <= _options.RetryThreshold;
    }

    private static Task<ApiResponse> ReadRefusal(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        Read<ApiResponse>(answer, body => body.ErrorCode != 0 && body.Description is not null, cancellationToken);

    private static async Task<T> Read<T>(HttpResponseMessage answer, Func<T, bool> isComplete, CancellationToken cancellationToken) where T : class
    {
        T? body;
        try
        {
            // Most often a no-op: the answer is in memory, and reading it needs neither a string nor another wait.
            await answer.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            body = JsonSerializer.Deserialize<T>(stream, JsonBotAPI.Options);
        }
        catch (Exception fault)
        {
            throw new RequestException("There was an exception during deserialization of the response", answer.StatusCode, fault);
        }
        return body is not null && isComplete(body)
            ? body
            : throw new RequestException("Required properties not found in response", answer.StatusCode);
    }
}
