namespace Bot.Host.Channels.Telegram;

/// <summary>Pauses that double with each failure in a row, with jitter, so that hosts do not knock in step. Not thread-safe.</summary>
internal sealed class BackOff(TimeProvider clock)
{
    private const int LongestSeconds = 60;
    private const int TokenRefusedSeconds = 60;
    private int _failures;

    public void Reset() => _failures = 0;

    /// <summary>Whole seconds until the next try.</summary>
    public int NextSeconds(CallFault fault)
    {
        _failures = Math.Min(_failures + 1, 10);
        if (fault.RetryAfter is { } asked)
            return (int)Math.Ceiling(asked.TotalSeconds);
        if (fault.Kind == TelegramFault.TokenRefused)
            return TokenRefusedSeconds;
        var longest = Math.Min(1 << _failures, LongestSeconds);
        return Random.Shared.Next((longest + 1) / 2, longest + 1);
    }

    public Task Wait(int seconds, CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellationToken);
}
