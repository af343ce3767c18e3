using Bot.Domain.Persistence;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Asks Telegram for updates. What a poll brought is confirmed by the next one, and that is not made before all of it is
/// on disk; a process killed between gets it again, and the inbox lets it through once. One loop for the life of the host.
/// </summary>
internal sealed class TelegramPoller(
    TelegramLine line, UpdateIntake intake, BotIntroduction introduction, UpdateBatch batch, TelegramStatus status, PollerContext context) : BackgroundService
{
    private readonly BackOff _backOff = new(context.Clock);
    private int? _offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await introduction.Run(stoppingToken);
            await StopWebhook(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
                await Round(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What the last poll brought and is stored comes once more at the next start.
        }
    }

    private async Task Round(CancellationToken stoppingToken)
    {
        try
        {
            var updates = await Poll(stoppingToken);
            if (updates.Count > 0)
            {
                await intake.Take(updates, stoppingToken);
                // The one place where ids count as numbers: the offset that confirms (Bot API, getUpdates).
                _offset = updates[^1].Id + 1;
            }

            status.Received();
            _backOff.Reset();
        }
        catch (StorageBusyException busy)
        {
            status.Failed(TelegramFault.Storage);
            context.Log.NotStored(line.Redact(busy.Message));
            await _backOff.Wait(1, stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            await Recover(error, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<Update>> Poll(CancellationToken cancellationToken)
    {
        try
        {
            var updates = await line.Polls.GetUpdates(offset: _offset, limit: UpdateBatch.Most, timeout: context.Options.PollSeconds,
                allowedUpdates: UpdateReader.Kinds, cancellationToken: cancellationToken);
            if (Array.IndexOf(updates, null) < 0)
                return updates;
        }
        catch (RequestException unread) when (unread is { HttpStatusCode: System.Net.HttpStatusCode.OK } and not ApiRequestException)
        {
            // One update of a kind this library cannot read spoils the whole answer.
        }

        context.Log.ReadsOneByOne();
        return await batch.ReadOneByOne(_offset, cancellationToken);
    }

    private async Task Recover(Exception error, CancellationToken stoppingToken)
    {
        var fault = CallFault.Of(error, line);
        status.Failed(fault.Kind);
        var seconds = _backOff.NextSeconds(fault);
        if (fault.Kind == TelegramFault.TokenRefused)
            context.Log.TokenRefused();
        else if (fault.Kind == TelegramFault.Conflict)
            context.Log.Conflict(seconds);
        else
            context.Log.WillTryAgain("Polling", fault.Kind.ToString(), fault.Reason, seconds);
        await _backOff.Wait(seconds, stoppingToken);
        if (fault.Kind == TelegramFault.Conflict && fault.Reason.Contains("webhook", StringComparison.OrdinalIgnoreCase))
            await StopWebhook(stoppingToken);
    }

    private Task StopWebhook(CancellationToken cancellationToken) => introduction.Insist("Switching to polling", async token =>
    {
        await line.Calls.DeleteWebhook(cancellationToken: token);
        return true;
    }, cancellationToken);
}

/// <summary>What the poller knows of its surroundings.</summary>
internal sealed class PollerContext(IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramPoller> log)
{
    public TelegramOptions Options => options.Value;

    public TimeProvider Clock => clock;

    public ILogger Log => log;
}
