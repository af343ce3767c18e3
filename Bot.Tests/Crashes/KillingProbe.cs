using System.Collections.Concurrent;
using Bot.Domain.Persistence;

namespace Bot.Tests.Crashes;

/// <summary>What code sees after the process was killed: nothing it does has an effect any more.</summary>
internal sealed class ProcessKilled(string effect) : Exception($"The process was killed at: {effect}.");

/// <summary>
/// Ends the process, as far as the world can tell, before or after the Nth effect: from then on no statement, commit
/// or call gets through. Point 2N-1 is before effect N, point 2N after it.
/// </summary>
internal sealed class KillingProbe(int killAt) : IEffectProbe
{
    private readonly ConcurrentQueue<string> _seen = new();
    private int _points;

    /// <summary>Never kills; counts.</summary>
    public static KillingProbe Harmless() => new(int.MaxValue);

    public bool IsDead { get; private set; }

    public int Points => Volatile.Read(ref _points);

    /// <summary>What had been done, for the message of a failing test.</summary>
    public IEnumerable<string> Seen => _seen;

    /// <summary>Completes when the process is dead.</summary>
    public TaskCompletionSource Died { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Before(string effect) => Pass("before " + effect);

    public void After(string effect) => Pass("after " + effect);

    private void Pass(string point)
    {
        if (IsDead)
            throw new ProcessKilled(point);
        _seen.Enqueue(point);
        if (Interlocked.Increment(ref _points) != killAt)
            return;
        IsDead = true;
        Died.TrySetResult();
        throw new ProcessKilled(point);
    }
}
