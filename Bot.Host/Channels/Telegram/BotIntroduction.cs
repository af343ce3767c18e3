using Telegram.Bot;

namespace Bot.Host.Channels.Telegram;

/// <summary>Learns the bot's own name, without which commands for other bots cannot be told apart. A singleton; thread-safe.</summary>
internal sealed class BotIntroduction(TelegramLine line, TelegramStatus status, TimeProvider clock, ILogger<BotIntroduction> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the name is known.</summary>
    public Task Known => _known.Task;

    /// <summary>Asks until it is answered.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        var me = await Insist("Learning the bot's name", token => line.Calls.GetMe(cancellationToken: token), cancellationToken);
        status.Introduce(me.Username ?? me.FirstName, me.CanReadAllGroupMessages);
        log.Introduced(me.Username ?? me.FirstName);
        _known.TrySetResult();
    }

    /// <summary>Makes a call until it succeeds, with growing pauses; each failure shows in the status.</summary>
    public async Task<T> Insist<T>(string work, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var backOff = new BackOff(clock);
        while (true)
        {
            try
            {
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                timeout.CancelAfter(Patience);
                var answer = await call(timeout.Token);
                status.Called();
                return answer;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                var fault = CallFault.Of(error, line);
                status.CallFailed(fault.Kind);
                var seconds = backOff.NextSeconds(fault);
                if (fault.Kind == TelegramFault.TokenRefused)
                    log.TokenRefused();
                else
                    log.WillTryAgain(work, fault.Kind.ToString(), fault.Reason, seconds);
                await backOff.Wait(seconds, cancellationToken);
            }
        }
    }
}
