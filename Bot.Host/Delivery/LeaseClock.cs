namespace Bot.Host.Delivery;

/// <summary>
/// Tells a step of the machine's clock, set by hand or by the network, from time that passed: by the stepped clock every
/// lease would have run out, and what is on its way would be sent again. Thread-safe.
/// </summary>
internal sealed class LeaseClock(TimeProvider clock)
{
    // Corrections of this size are the daily ones.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private DateTimeOffset _wall = clock.GetUtcNow();
    private long _running = clock.GetTimestamp();
    private TimeSpan _longest;
    private long? _steppedAt;

    /// <summary>A lease was taken for a time.</summary>
    public void Granted(TimeSpan hold)
    {
        if (hold <= _longest)
            return;
        lock (_lock)
            _longest = hold > _longest ? hold : _longest;
    }

    /// <summary>The clock stepped forward, and leases of before may still be in use.</summary>
    public bool IsStepped()
    {
        lock (_lock)
        {
            var (wall, running) = (clock.GetUtcNow(), clock.GetTimestamp());
            if (wall - _wall - clock.GetElapsedTime(_running, running) > Tolerance)
                _steppedAt = running;
            (_wall, _running) = (wall, running);
            if (_steppedAt is { } at && clock.GetElapsedTime(at, running) > _longest)
                _steppedAt = null;
            return _steppedAt is not null;
        }
    }
}
