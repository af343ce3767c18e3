using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>Waits for a condition that nothing announces, and fails by name when it does not come.</summary>
internal static class Until
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task True(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await condition())
        {
            if (watch.Elapsed > Limit)
                throw new TimeoutException($"Waited {Limit.TotalSeconds} s in vain for {what}.");
            await timer.WaitForNextTickAsync();
        }
    }
}
