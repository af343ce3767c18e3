using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Sees to it that Telegram posts updates here: sets the webhook when it differs or when Telegram's calls were refused,
/// as after a change of the secret. One loop for the life of the host.
/// </summary>
internal sealed class WebhookKeeper(
    TelegramLine line, BotIntroduction introduction, TelegramStatus status, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<WebhookKeeper> log) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan OldError = TimeSpan.FromMinutes(10);

    // An error is dated when the answer is there, and by Telegram's clock.
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(1);
    private DateTime? _lastError;
    private bool _hasLooked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await introduction.Run(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await Look(stoppingToken);
                await Task.Delay(LooksEvery, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The webhook stays set: Telegram keeps what comes meanwhile.
        }
    }

    /// <summary>One look.</summary>
    public async Task Look(CancellationToken stoppingToken)
    {
        var info = await introduction.Insist("Looking at the webhook", token => line.Calls.GetWebhookInfo(cancellationToken: token), stoppingToken);
        var isNewError = info.LastErrorDate is { } at && at != _lastError;
        var isDeaf = IsDeaf(info);
        // Before the first look it may be an error of long ago.
        if (isNewError && (_hasLooked || isDeaf))
            log.WebhookFails(line.Redact(info.LastErrorMessage ?? ""));
        (_lastError, _hasLooked) = (info.LastErrorDate, true);
        if (isDeaf)
            status.Unreached();
        else
            status.Reached();
        if (Differs(info) || (isNewError && info.LastErrorMessage?.Contains("401", StringComparison.Ordinal) == true))
            await Set(stoppingToken);
    }

    // A call since the error, or the one it tells of, shows that Telegram reaches us; an update may wait for a moment without a fault, so
    // that an old error begins nothing. One that goes on is tried at longer and longer intervals.
    private bool IsDeaf(WebhookInfo info) =>
        info is { PendingUpdateCount: > 0, LastErrorDate: { } at }
        && !(status.LastBroughtAt > at - LongestCall)
        && (clock.GetUtcNow() - at < OldError || status.Fault == TelegramFault.Unreached);

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
