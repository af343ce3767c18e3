namespace Bot.Host.Channels.Web;

/// <summary>
/// So many a minute for each key, as a bucket that refills evenly (the generic cell rate algorithm of ITU-T I.371):
/// a full minute's worth may come at once. What counts as many is not refused for its size: who comes after it waits the
/// longer. Bounded; thread-safe.
/// </summary>
internal sealed class RateLimit(int perMinute, int maxKeys, TimeProvider clock)
{
    private readonly Dictionary<string, long> _emptyUntil = [];
    private readonly Lock _gate = new();
    private readonly long _minute = clock.TimestampFrequency * 60;

    /// <summary>Counts so many; null when one is within the limit, else how long to wait, in whole seconds.</summary>
    /// <param name="cost">1 or more; 0 only asks.</param>
    public int? Take(string key, int cost = 1)
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
            if (cost > 0)
                Count(key, until + (cost * step), now);
            return null;
        }
    }

    private void Count(string key, long until, long now)
    {
        if (_emptyUntil.Count >= maxKeys)
            Forget(now);
        _emptyUntil[key] = until;
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
