namespace Bot.Host.Delivery;

/// <summary>
/// Tells a step of the machine's clock forward from time that passed: by the stepped clock every lease
/// would have run out, and what is on its way would be sent again. Thread-safe.
/// </summary>
internal sealed class LeaseClock(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly ClockStep _step = new(clock);
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
            if (_step.Next() > TimeSpan.Zero)
                _steppedAt = _step.LookedAt;
            if (_steppedAt is { } at && clock.GetElapsedTime(at, _step.LookedAt) > _longest)
                _steppedAt = null;
            return _steppedAt is not null;
        }
    }
}
