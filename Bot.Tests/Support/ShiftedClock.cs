namespace Bot.Tests.Support;

/// <summary>The machine's clock, moved: timers run as ever, the hour can jump.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private long _shift = (start - DateTimeOffset.UtcNow).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);
}
