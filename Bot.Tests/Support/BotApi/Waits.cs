namespace Bot.Tests.Support.BotApi;

/// <summary>Conditions that tests wait for, looked at after every change of the world. Guarded by its gate.</summary>
internal sealed class Waits(Lock gate)
{
    private readonly List<Func<bool>> _open = [];

    public void Check()
    {
        if (_open.Count > 0)
            _open.RemoveAll(isOver => isOver());
    }

    /// <summary>The first value that is not null: now or after a later change. The explanation joins the exception when time is up.</summary>
    public async Task<T> For<T>(Func<T?> probe, TimeSpan limit, Func<string> explain) where T : class
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool IsOver() => found.Task.IsCompleted || (probe() is { } value && found.TrySetResult(value));
        lock (gate)
        {
            if (!IsOver())
                _open.Add(IsOver);
        }
        try
        {
            return await found.Task.WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            lock (gate)
            {
                _open.Remove(IsOver);
                throw new TimeoutException($"Not within {limit.TotalSeconds:0.#} s. {explain()}");
            }
        }
    }
}
