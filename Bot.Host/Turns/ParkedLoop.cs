namespace Bot.Host.Turns;

/// <summary>A loop that survives its own failures.</summary>
internal sealed class ParkedLoop(TimeProvider clock, ILogger<ParkedTurns> log)
{
    public TimeProvider Clock => clock;

    public ILogger Log => log;

    public async Task Run(TimeSpan every, Func<CancellationToken, Task> look, CancellationToken stoppingToken)
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
                log.ParkingLoopFailed(error);
            }
        }
    }
}
