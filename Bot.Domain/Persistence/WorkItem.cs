namespace Bot.Domain.Persistence;

/// <summary>One piece of work in the queue of <see cref="GroupCommit"/>.</summary>
internal abstract class WorkItem(string? orderKey)
{
    /// <summary>Work with the same key keeps its order and never shares a transaction.</summary>
    public string? OrderKey => orderKey;

    public WorkScope? Scope { get; private set; }

    public async Task Do(WorkScope scope, CancellationToken cancellationToken)
    {
        Scope = scope;
        await Run(scope, cancellationToken);
    }

    public abstract void Succeed();

    public abstract void Fail(Exception error);

    /// <summary>From now on its other work is done, which it has for a failure. False: it has none, or that failed too.</summary>
    public abstract bool FallsBack(Exception error);

    protected abstract Task Run(WorkScope scope, CancellationToken cancellationToken);
}

internal sealed class WorkItem<T>(string? orderKey, Func<WorkScope, CancellationToken, Task<T>> work, Func<WorkScope, Exception, Task<T>>? otherwise = null) : WorkItem(orderKey)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _failure;

    public Task<T> Done => _done.Task;

    public override void Succeed()
    {
        try
        {
            Scope?.Committed();
        }
        finally
        {
            _done.TrySetResult(_result!);
        }
    }

    public override void Fail(Exception error) => _done.TrySetException(error);

    public override bool FallsBack(Exception error)
    {
        if (otherwise is null || _failure is not null)
            return false;
        _failure = error;
        return true;
    }

    protected override async Task Run(WorkScope scope, CancellationToken cancellationToken) =>
        _result = await (_failure is null ? work(scope, cancellationToken) : otherwise!(scope, _failure));
}
