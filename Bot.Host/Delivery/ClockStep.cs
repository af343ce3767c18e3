namespace Bot.Host.Delivery;

/// <summary>
/// Tells a step of the machine's clock, set by hand or by the network, from time that passed: the running time does not
/// step. Not thread-safe.
/// </summary>
internal sealed class ClockStep(TimeProvider clock)
{
    /// <summary>Corrections of this size are the daily ones.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private DateTimeOffset _wall = clock.GetUtcNow();

    /// <summary>The running time of the last look, in the clock's own units.</summary>
    public long LookedAt { get; private set; } = clock.GetTimestamp();

    /// <summary>How far the clock stepped since the last look; negative: it was set back. Zero when it did not.</summary>
    public TimeSpan Next()
    {
        var (wall, running) = (clock.GetUtcNow(), clock.GetTimestamp());
        var step = wall - _wall - clock.GetElapsedTime(LookedAt, running);
        (_wall, LookedAt) = (wall, running);
        return step.Duration() > Tolerance ? step : TimeSpan.Zero;
    }
}
