using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Sees to it that Telegram posts updates here: sets the webhook when it differs or when Telegram's calls were refused,
/// as after a change of the secret. One loop for the life of the host.
/// </summary>
internal sealed class WebhookKeeper(TelegramLine line, BotIntroduction introduction, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<WebhookKeeper> log)
    : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(1);
    private DateTime? _lastError;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await introduction.Run(stoppingToken);
            for (var isFirst = true; !stoppingToken.IsCancellationRequested; isFirst = false)
            {
                await Look(isFirst, stoppingToken);
                await Task.Delay(LooksEvery, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The webhook stays set: Telegram keeps what comes meanwhile.
        }
    }

    private async Task Look(bool isFirst, CancellationToken stoppingToken)
    {
        var info = await introduction.Insist("Looking at the webhook", token => line.Calls.GetWebhookInfo(cancellationToken: token), stoppingToken);
        var isNewError = info.LastErrorDate is { } at && at != _lastError;
        _lastError = info.LastErrorDate;
        if (isNewError && !isFirst)
            log.WebhookFails(line.Redact(info.LastErrorMessage ?? ""));
        if (Differs(info) || (isNewError && info.LastErrorMessage?.Contains("401", StringComparison.Ordinal) == true))
            await Set(stoppingToken);
    }

    private bool Differs(WebhookInfo info) =>
        info.Url != options.Value.WebhookUrl || info.AllowedUpdates is not { } kinds || !kinds.Order().SequenceEqual(UpdateReader.Kinds.Order());

    private async Task Set(CancellationToken stoppingToken)
    {
        await introduction.Insist("Setting the webhook", async token =>
        {
            await line.Calls.SetWebhook(options.Value.WebhookUrl, allowedUpdates: UpdateReader.Kinds, secretToken: options.Value.WebhookSecret, cancellationToken: token);
            return true;
        }, stoppingToken);
        log.WebhookSet();
    }
}
