namespace Bot.Tests.Channels.Web;

/// <summary>The system's clock, put forward or back by hand. Its timestamps only go forward, as the system's do.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long _offsetTicks;
    private long _forwardTicks;

    public void Step(TimeSpan by)
    {
        Interlocked.Add(ref _offsetTicks, by.Ticks);
        Interlocked.Add(ref _forwardTicks, Math.Max(0, by.Ticks));
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _offsetTicks));

    public override long GetTimestamp() => base.GetUtcNow().UtcTicks + Interlocked.Read(ref _forwardTicks);
}
