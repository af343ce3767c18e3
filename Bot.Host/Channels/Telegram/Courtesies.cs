using System.Threading.Channels;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// What the bot owes beside its messages: an answer to every press, and "typing…" while a turn is slow. In a chat that
/// wants a pause the one waits as long as a press lives and the other is left out. Not durable: a press lives for seconds
/// only. Bounded; lives as long as the host.
/// </summary>
internal sealed class Courtesies(TelegramLine line, QuietChats quiet, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<Courtesies> log) : BackgroundService
{
    private const int LongestNotice = 200; // Bot API, answerCallbackQuery.text
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LifeOfAPress = TimeSpan.FromSeconds(120);

    private readonly Channel<Courtesy> _queue = Queue(options.Value.MaxCourtesies);
    private readonly Channel<Courtesy> _late = Queue(options.Value.MaxCourtesies);

    /// <summary>Ends the spinner on the pressed button; a notice is shown to the presser alone.</summary>
    /// <param name="chatId">Where it was pressed; null when that is not known.</param>
    public void Answer(string pressId, long? chatId, string? notice) =>
        _queue.Writer.TryWrite(new Courtesy(pressId, chatId, Short(notice), clock.GetUtcNow() + LifeOfAPress));

    /// <summary>Shows "typing…" in a chat for 5 s.</summary>
    public void Typing(long chatId) => _queue.Writer.TryWrite(new Courtesy(null, chatId, null, clock.GetUtcNow() + Patience));

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = new Task[options.Value.CourtesyWorkers + 1];
        for (var i = 0; i < workers.Length - 1; i++)
            workers[i] = Work(_queue.Reader, Do, stoppingToken);
        workers[^1] = Work(_late.Reader, WaitForPause, stoppingToken);
        return Task.WhenAll(workers);
    }

    private static async Task Work(ChannelReader<Courtesy> queue, Func<Courtesy, CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await foreach (var courtesy in queue.ReadAllAsync(stoppingToken))
                await act(courtesy, stoppingToken);
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
                if (await quiet.Until(courtesy.ChatId, timeout.Token) is { } until)
                    Postpone(courtesy, until);
                else
                    await Call(courtesy, timeout.Token);
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // A 400 is "query is too old": the spinner has ended by itself.
                var fault = CallFault.Of(error, line);
                log.CourtesyRefused(fault.Kind.ToString(), fault.Reason);
                if (fault.RetryAfter is { } pause)
                {
                    Postpone(courtesy, quiet.Note(courtesy.ChatId, pause));
                    return;
                }

                if (attempt == Attempts || courtesy.PressId is null || error is ApiRequestException { ErrorCode: < 500 })
                    return;
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
            }
        }
    }

    // Nobody waits for "typing…", and a press that has ended cannot be answered.
    private void Postpone(Courtesy courtesy, DateTimeOffset until)
    {
        if (courtesy.PressId is not null && until < courtesy.EndsAt)
            _late.Writer.TryWrite(courtesy with { NotBefore = until });
    }

    // The first in the queue may have the longest pause: what it holds up no longer than a press lives.
    private async Task WaitForPause(Courtesy courtesy, CancellationToken stoppingToken)
    {
        if (courtesy.NotBefore - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest < LifeOfAPress ? rest : LifeOfAPress, clock, stoppingToken);
        if (clock.GetUtcNow() < courtesy.EndsAt)
            _queue.Writer.TryWrite(courtesy);
    }

    private Task Call(Courtesy courtesy, CancellationToken cancellationToken) => courtesy.PressId is { } id
        ? line.Calls.AnswerCallbackQuery(id, text: courtesy.Notice, cancellationToken: cancellationToken)
        : line.Calls.SendChatAction(courtesy.ChatId!.Value, ChatAction.Typing, cancellationToken: cancellationToken);

    private static Channel<Courtesy> Queue(int most) =>
        Channel.CreateBounded<Courtesy>(new BoundedChannelOptions(most) { FullMode = BoundedChannelFullMode.DropOldest });

    private static string? Short(string? notice)
    {
        if (string.IsNullOrWhiteSpace(notice))
            return null;
        if (notice.Length <= LongestNotice)
            return notice;
        var end = LongestNotice - 1;
        return string.Concat(notice.AsSpan(0, char.IsHighSurrogate(notice[end - 1]) ? end - 1 : end), "…");
    }

    /// <param name="EndsAt">It is worth nothing any more from then on.</param>
    private readonly record struct Courtesy(string? PressId, long? ChatId, string? Notice, DateTimeOffset EndsAt)
    {
        public DateTimeOffset NotBefore { get; init; }
    }
}
