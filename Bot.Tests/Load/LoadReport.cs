using System.Globalization;

namespace Bot.Tests.Load;

/// <summary>What a run measured. A turn is a visitor's message until the bot's answer to it arrives.</summary>
internal sealed class LoadReport(string channel, LoadPlan plan)
{
    private readonly List<double> _milliseconds = new(1_000_000);
    private readonly Lock _gate = new();

    public bool IsCounting { get; set; }

    public TimeSpan Cpu { get; set; }

    public TimeSpan Elapsed { get; set; }

    public MemoryFigure MemoryAtRest { get; set; }

    public MemoryFigure MemoryUnderLoad { get; set; }

    public void Turn(TimeSpan took)
    {
        if (!IsCounting)
            return;
        lock (_gate)
            _milliseconds.Add(took.TotalMilliseconds);
    }

    public override string ToString()
    {
        lock (_gate)
        {
            _milliseconds.Sort();
            var turns = _milliseconds.Count;
            var sync = plan.SyncMilliseconds > 0 ? $", disk sync {plan.SyncMilliseconds} ms" : "";
            return string.Create(CultureInfo.InvariantCulture, $"""
                {channel}{(plan.IsTyped ? ", typed" : "")}, {plan.Visitors} visitors, {Elapsed.TotalSeconds:0.0} s, synchronous=FULL{sync}
                  turns a second   {turns / Elapsed.TotalSeconds:0}
                  latency          p50 {At(0.50):0.0} ms, p99 {At(0.99):0.0} ms, worst {At(1):0.0} ms
                  bot's CPU        {(turns == 0 ? 0 : Cpu.TotalMilliseconds / turns):0.000} ms a turn
                  bot's memory     {MemoryAtRest} at rest, {MemoryUnderLoad} under load
                """);
        }
    }

    private double At(double part) => _milliseconds.Count == 0 ? 0 : _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(part * _milliseconds.Count))];
}

/// <param name="Resident">Megabytes; files mapped from the disk included.</param>
/// <param name="Own">Megabytes of it that are no mapped files.</param>
internal readonly record struct MemoryFigure(double Resident, double Own)
{
    public static MemoryFigure Of(Support.HostProcess host) => new(host.MemoryMegabytes, host.OwnMegabytes);

    public static MemoryFigure Most(MemoryFigure one, MemoryFigure other) => one.Resident >= other.Resident ? one : other;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resident:0} MB ({Own:0} MB its own)");
}
