namespace Bot.Host.Channels.Web;

/// <summary>
/// So many a minute for each key, as a bucket that refills evenly (the generic cell rate algorithm of ITU-T I.371):
/// a full minute's worth may come at once. Bounded; thread-safe.
/// </summary>
internal sealed class RateLimit(int perMinute, int maxKeys, TimeProvider clock)
{
    private readonly Dictionary<string, long> _emptyUntil = [];
    private readonly Lock _gate = new();
    private readonly long _minute = clock.TimestampFrequency * 60;

    /// <summary>Counts one; null when it is within the limit, else how long to wait, in whole seconds.</summary>
    public int? Take(string key)
    {
        if (perMinute == 0)
            return null;
        var now = clock.GetTimestamp();
        var step = _minute / perMinute;
        lock (_gate)
        {
            var until = _emptyUntil.TryGetValue(key, out var known) ? Math.Max(known, now) : now;
            var excess = until + step - now - _minute;
            if (excess > 0)
                return (int)Math.Max(1, Math.Ceiling((double)excess / clock.TimestampFrequency));
            if (_emptyUntil.Count >= maxKeys)
                Forget(now);
            _emptyUntil[key] = until + step;
            return null;
        }
    }

    // When even the running ones fill the table, everybody starts afresh: better than refusing visitors.
    private void Forget(long now)
    {
        foreach (var (key, until) in _emptyUntil)
        {
            if (until <= now)
                _emptyUntil.Remove(key);
        }

        if (_emptyUntil.Count >= maxKeys)
            _emptyUntil.Clear();
    }
}
