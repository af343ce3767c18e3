using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Bot.Host.Leads;

/// <summary>Tells who watches (the desk) that a lead changed. Best effort: a slow watcher skips. A singleton; thread-safe.</summary>
internal sealed class LeadFeed
{
    private readonly ConcurrentDictionary<Channel<int>, bool> _watchers = new();

    public void Changed(int leadNumber)
    {
        foreach (var watcher in _watchers.Keys)
            watcher.Writer.TryWrite(leadNumber);
    }

    /// <summary>The numbers of changed leads from now on, until cancelled; at most 256 are kept for a slow reader.</summary>
    public async IAsyncEnumerable<int> Watch([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        _watchers[channel] = true;
        try
        {
            await foreach (var number in channel.Reader.ReadAllAsync(cancellationToken))
                yield return number;
        }
        finally
        {
            _watchers.TryRemove(channel, out _);
        }
    }
}
