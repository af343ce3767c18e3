using Bot.Host.Delivery;

namespace Bot.Host.Turns;

/// <summary>The loops about parked updates, and what they share.</summary>
internal sealed class ParkedLoop(TimeProvider clock, ILogger<ParkedTurns> log)
{
    public TimeProvider Clock => clock;

    public ILogger Log => log;

    public Task Run(TimeSpan every, Func<CancellationToken, Task> look, CancellationToken stoppingToken) =>
        SteadyLoop.Run(every, clock, look, log.ParkingLoopFailed, stoppingToken);
}
