using System.Threading.Channels;

namespace Bot.Domain.Persistence;

/// <summary>
/// The one writer. Work that waits at the same moment shares a transaction, so that it shares the disk's sync; nobody
/// waits on purpose for others. Each piece stands alone: when one fails, its writes are undone and the others' are kept.
/// Work must touch nothing but its scope, because it may be done again. Thread-safe; lives as long as the host.
/// </summary>
public sealed class GroupCommit : IAsyncDisposable
{
    private readonly Channel<WorkItem> _queue;
    private readonly GroupCommitOptions _options;
    private readonly LeadsDb _db;
    private readonly IEffectProbe _probe;
    private readonly ConversationCache _conversations;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<WorkItem> _batch = [];
    private readonly LinkedList<WorkItem> _deferred = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Task _loop;
    private WriterSession? _session;

    public GroupCommit(LeadsDb db, GroupCommitOptions options, IEffectProbe probe)
    {
        (_db, _options, _probe) = (db, options, probe);
        // Where other hosts write to the same database a copy would be stale too often.
        _conversations = new ConversationCache(db.Provider == DatabaseProvider.Sqlite ? options.MaxCachedConversations : 0);
        _queue = Channel.CreateBounded<WorkItem>(new BoundedChannelOptions(options.MaxWaiting) { SingleReader = true });
        _loop = Task.Run(Loop);
    }

    /// <summary>Pieces of work that nobody has begun yet; for health and tests.</summary>
    public int Waiting => _queue.Reader.CanCount ? _queue.Reader.Count : 0;

    /// <summary>Does the work and returns its result once it is committed.</summary>
    /// <param name="orderKey">Work with the same key keeps its order; null: any order.</param>
    /// <param name="otherwise">
    /// Done in place of work that failed, what that had written being undone, and before any later work of the same key;
    /// null: the failure comes out. Not done when the database is to blame.
    /// </param>
    /// <exception cref="StorageBusyException">The queue is full or the database cannot be written to; nothing was done.</exception>
    public Task<T> Run<T>(string? orderKey, Func<WorkScope, CancellationToken, Task<T>> work, Func<WorkScope, Exception, Task<T>>? otherwise = null)
    {
        var item = new WorkItem<T>(orderKey, work, otherwise);
        return _queue.Writer.TryWrite(item)
            ? item.Done
            : Task.FromException<T>(new StorageBusyException($"More than {_options.MaxWaiting} writes are waiting; try again in a moment."));
    }

    /// <summary>As the other, for work without a result.</summary>
    public Task Run(string? orderKey, Func<WorkScope, CancellationToken, Task> work) => Run(orderKey, async (scope, token) =>
    {
        await work(scope, token);
        return true;
    });

    /// <summary>Finishes what is queued, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        var finished = await Task.WhenAny(_loop, Task.Delay(TimeSpan.FromSeconds(5)));
        if (finished != _loop)
            await _stopping.CancelAsync();
        _session?.Dispose();
        _stopping.Dispose();
    }

    private async Task Loop()
    {
        while (_deferred.Count > 0 || await _queue.Reader.WaitToReadAsync())
        {
            Gather();
            await CommitTogether();
            _batch.Clear();
        }
    }

    private void Gather()
    {
        _keys.Clear();
        for (var node = _deferred.First; node is not null && _batch.Count < _options.MaxBatch;)
        {
            var next = node.Next;
            if (Admits(node.Value))
                _deferred.Remove(node);
            node = next;
        }

        while (_batch.Count < _options.MaxBatch && _deferred.Count < _options.MaxBatch && _queue.Reader.TryRead(out var item))
        {
            if (!Admits(item))
                _deferred.AddLast(item);
        }
    }

    private bool Admits(WorkItem item)
    {
        // The key is noted even when the item must wait, so that a third of the same key cannot overtake it.
        if (item.OrderKey is { } key && !_keys.Add(key))
            return false;
        _batch.Add(item);
        return true;
    }

    private async Task CommitTogether()
    {
        var alone = new List<WorkItem>();
        IReadOnlyList<WorkItem> done = [];
        try
        {
            done = await Session().Try(_batch, alone, _stopping.Token);
        }
        catch (Exception error)
        {
            await Recover(error, alone);
        }

        foreach (var item in done)
            item.Succeed();
        foreach (var item in alone)
            await CommitAlone(item);
    }

    // What broke the shared transaction may have been one neighbour's doing: each gets a transaction of its own.
    private async Task Recover(Exception error, List<WorkItem> alone)
    {
        alone.Clear();
        await DropSession();
        if (StorageFault.Is(error) && !StorageFault.IsConflict(error))
            _batch.ForEach(item => item.Fail(new StorageBusyException("The database cannot be written to now: " + error.Message, error)));
        else
            alone.AddRange(_batch);
    }

    private async Task CommitAlone(WorkItem item)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Session().Alone(item, _stopping.Token);
                break;
            }
            catch (Exception error) when (attempt <= _options.MaxRetries && StorageFault.IsConflict(error))
            {
                await DropSession();
            }
            catch (Exception error)
            {
                await DropSession();
                if (!IsStorage(error) && item.FallsBack(error))
                {
                    attempt = 0;
                    continue;
                }

                item.Fail(StorageFault.Is(error) ? new StorageBusyException("The database cannot be written to now: " + error.Message, error) : error);
                return;
            }
        }

        item.Succeed();
    }

    private bool IsStorage(Exception error) => error is StorageBusyException || StorageFault.Is(error) || _stopping.IsCancellationRequested;

    private WriterSession Session() => _session ??= new WriterSession(_db, _conversations, _probe);

    private ValueTask DropSession()
    {
        _session?.Dispose();
        _session = null;
        return ValueTask.CompletedTask;
    }
}
