namespace Bot.Host.Delivery;

/// <summary>A loop by the running time that survives its own failures.</summary>
internal static class SteadyLoop
{
    /// <summary>Looks again and again, for the first time after the first interval; ends when it is to stop.</summary>
    /// <param name="onFault">Hears of a look that failed; the next one follows as usual.</param>
    public static async Task Run(TimeSpan every, TimeProvider clock, Func<CancellationToken, Task> look, Action<Exception> onFault, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await look(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                onFault(error);
            }
        }
    }
}
