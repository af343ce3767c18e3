using Telegram.Bot.Requests.Abstractions;

namespace Telegram.Bot;

/// <summary>The one door to the Bot API. Safe for use by many threads at once.</summary>
public interface ITelegramBotClient
{
    /// <summary>True when a base URL was configured.</summary>
    bool LocalBotServer { get; }

    /// <summary>The part of the token before the colon.</summary>
    long BotId { get; }

    /// <summary>The HttpClient's own limit for a call, its answer included.</summary>
    TimeSpan Timeout { get; set; }

    IExceptionParser ExceptionsParser { get; set; }

    /// <exception cref="ApiRequestException">The Bot API refused.</exception>
    /// <exception cref="RequestException">No answer of the Bot API came.</exception>
    Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);

    /// <summary>False when the token is refused with 401; any other failure throws.</summary>
    Task<bool> TestApi(CancellationToken cancellationToken = default);

    Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default);

    Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default);
}
