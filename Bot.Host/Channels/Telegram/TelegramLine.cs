using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace Bot.Host.Channels.Telegram;

/// <summary>The connection to the Bot API: one pool of connections, two clients on it. A singleton; thread-safe, made on first use.</summary>
internal sealed class TelegramLine(IOptions<TelegramOptions> options, IEffectProbe probe, ILogger<TelegramLine> log) : IDisposable
{
    private const int PollGraceSeconds = 15;
    private readonly Lazy<Connection> _connection = new(() => Connection.Open(options.Value, probe, log));

    /// <summary>"telegram:BOTID"; known from the token alone.</summary>
    public string Channel => _connection.Value.Channel;

    public long BotId => _connection.Value.Calls.BotId;

    /// <summary>For everything but polls. It has no time limit of its own: every call's token must bring one.</summary>
    public ITelegramBotClient Calls => _connection.Value.Calls;

    /// <summary>For long polls; gives up a while after the server should have answered.</summary>
    public ITelegramBotClient Polls => _connection.Value.Polls;

    /// <summary>The words without the token, at most 300 characters.</summary>
    public string Redact(string words)
    {
        var clean = words.Replace(options.Value.BotToken, "TOKEN", StringComparison.Ordinal);
        return clean.Length <= 300 ? clean : clean[..300];
    }

    public void Dispose()
    {
        if (_connection.IsValueCreated)
            _connection.Value.Dispose();
    }

    private sealed record Connection(string Channel, ITelegramBotClient Calls, ITelegramBotClient Polls, HttpMessageHandler Handler) : IDisposable
    {
        public static Connection Open(TelegramOptions options, IEffectProbe probe, ILogger log)
        {
            var handler = new CallWatch(new SocketsHttpHandler
            {
                ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
                MaxConnectionsPerServer = options.MaxConnections,
                UseCookies = false,
                AllowAutoRedirect = false, // the address holds the token
                // Without it the runtime's own tracing would record the address, and with it the token.
                ActivityHeadersPropagator = null,
            }, probe, log);
            // The outbox owns retries: none inside a call.
            var bot = new TelegramBotClientOptions(options.BotToken, options.ApiUrl == TelegramOptions.PublicServer ? null : options.ApiUrl) { RetryThreshold = 0 };
            var calls = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
            var polls = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(options.PollSeconds + PollGraceSeconds) };
            return new Connection($"telegram:{bot.BotId}", new TelegramBotClient(bot, calls), new TelegramBotClient(bot, polls), handler);
        }

        public void Dispose() => Handler.Dispose();
    }
}
