using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Host.Leads;

/// <summary>Tells who watches (the desk) that a lead changed. Best effort: a slow watcher skips. A singleton; thread-safe.</summary>
internal sealed class LeadFeed
{
    /// <summary>Something beside the leads changed that the desk shows.</summary>
    public const int NoLead = 0;

    private const int MostWaiting = 256;
    private readonly ConcurrentDictionary<LeadWatch, bool> _watches = new();

    public void Changed(int leadNumber)
    {
        foreach (var watch in _watches.Keys)
            watch.Tell(leadNumber);
    }

    /// <summary>Who watches may no longer be allowed to: each looks again whether he is.</summary>
    public void LookAgain()
    {
        foreach (var watch in _watches.Keys)
            watch.Tell(null);
    }

    /// <summary>The numbers of changed leads from now on, until disposed.</summary>
    public LeadWatch Watch()
    {
        var watch = new LeadWatch(MostWaiting, gone => _watches.TryRemove(gone, out _));
        _watches[watch] = true;
        return watch;
    }
}

/// <summary>One watcher's queue of changed leads; the oldest are dropped when he is slow.</summary>
internal sealed class LeadWatch(int most, Action<LeadWatch> end) : IDisposable
{
    private readonly Channel<int?> _changes = Channel.CreateBounded<int?>(new BoundedChannelOptions(most) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Null: no lead changed, but the people did.</summary>
    public ChannelReader<int?> Changes => _changes.Reader;

    public void Tell(int? leadNumber) => _changes.Writer.TryWrite(leadNumber);

    public void Dispose() => end(this);
}
