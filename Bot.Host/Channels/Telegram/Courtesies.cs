using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// What the bot owes beside its messages: an answer to every press, and "typing…" while a turn is slow. Not durable: a
/// press lives for seconds only. Bounded; lives as long as the host.
/// </summary>
internal sealed class Courtesies(TelegramLine line, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<Courtesies> log) : BackgroundService
{
    private const int LongestNotice = 200; // Bot API, answerCallbackQuery.text
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<Courtesy> _queue = Channel.CreateBounded<Courtesy>(
        new BoundedChannelOptions(options.Value.MaxCourtesies) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Ends the spinner on the pressed button; a notice is shown to the presser alone.</summary>
    public void Answer(string pressId, string? notice) => _queue.Writer.TryWrite(new Courtesy(pressId, 0, Short(notice)));

    /// <summary>Shows "typing…" in a chat for 5 s.</summary>
    public void Typing(long chatId) => _queue.Writer.TryWrite(new Courtesy(null, chatId, null));

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = new Task[options.Value.CourtesyWorkers];
        for (var i = 0; i < workers.Length; i++)
            workers[i] = Work(stoppingToken);
        return Task.WhenAll(workers);
    }

    private async Task Work(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await foreach (var courtesy in _queue.Reader.ReadAllAsync(stoppingToken))
                await Do(courtesy, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Presses that still wait come again as new updates, if their apps care.
        }
    }

    private async Task Do(Courtesy courtesy, CancellationToken stoppingToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                timeout.CancelAfter(Patience);
                await Call(courtesy, timeout.Token);
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // A 400 is "query is too old": the spinner has ended by itself.
                var fault = CallFault.Of(error, line);
                log.CourtesyRefused(fault.Kind.ToString(), fault.Reason);
                if (attempt == Attempts || courtesy.PressId is null || error is ApiRequestException { ErrorCode: < 500 and not 429 })
                    return;
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    private Task Call(Courtesy courtesy, CancellationToken cancellationToken) => courtesy.PressId is { } id
        ? line.Calls.AnswerCallbackQuery(id, text: courtesy.Notice, cancellationToken: cancellationToken)
        : line.Calls.SendChatAction(courtesy.ChatId, ChatAction.Typing, cancellationToken: cancellationToken);

    private static string? Short(string? notice)
    {
        if (string.IsNullOrWhiteSpace(notice))
            return null;
        if (notice.Length <= LongestNotice)
            return notice;
        var end = LongestNotice - 1;
        return string.Concat(notice.AsSpan(0, char.IsHighSurrogate(notice[end - 1]) ? end - 1 : end), "…");
    }

    private readonly record struct Courtesy(string? PressId, long ChatId, string? Notice);
}
