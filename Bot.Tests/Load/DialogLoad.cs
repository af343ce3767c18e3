using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Dialogs;
using Bot.Tests.Dialogs;

namespace Bot.Tests.Load;

/// <summary>
/// Measures the dialog engine alone: <c>dotnet run -c Release --project Bot.Tests -- dialogs</c>; with
/// <c>--random 1000000</c> each shipped script gets as many random inbounds instead.
/// </summary>
internal static class DialogLoad
{
    private const int Samples = 20_000;
    private const int Steps = 500;
    private const int Loads = 15;

    public static async Task<int> Measure()
    {
        var text = new StringBuilder("Advance, one turn:\n");
        foreach (var script in Shipped.All.All.OrderBy(s => s.Name, StringComparer.Ordinal))
            text.AppendLine(Advance(script));
        text.AppendLine(LoadTime());
        await Console.Out.WriteAsync(text.ToString());
        return 0;
    }

    public static async Task<int> Random(int count)
    {
        foreach (var script in Shipped.All.All.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var faults = script.Languages.AsParallel().Select((l, i) => new RandomInbounds(Shipped.All, script, l, i + 1).Run(count / script.Languages.Count)).OfType<string>().ToList();
            await Console.Out.WriteLineAsync(faults.Count == 0 ? $"{script.Name}: {count.ToString("N0", CultureInfo.InvariantCulture)} random inbounds answered" : faults[0]);
            if (faults.Count > 0)
                return 1;
        }

        return 0;
    }

    private static string Advance(DialogScript script)
    {
        var turns = Turns(script);
        foreach (var (current, snapshot, inbound) in turns.Take(Samples / 2))
            DialogEngine.Advance(current, snapshot, inbound, Shipped.MondayMorning);
        var times = new double[turns.Count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < turns.Count; i++)
        {
            var (current, snapshot, inbound) = turns[i];
            var from = Stopwatch.GetTimestamp();
            DialogEngine.Advance(current, snapshot, inbound, Shipped.MondayMorning);
            times[i] = Stopwatch.GetElapsedTime(from).TotalMicroseconds;
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / turns.Count;
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"  {script.Name,-12} median {times[times.Length / 2],6:0.0} µs, p99 {times[times.Length * 99 / 100],6:0.0} µs, {allocated,6} bytes");
    }

    /// <summary>Turns of whole conversations: presses, typed answers, now and then a command.</summary>
    private static List<(DialogScript Script, DialogSnapshot Snapshot, Inbound Inbound)> Turns(DialogScript script)
    {
        var random = new Random(1);
        var turns = new List<(DialogScript, DialogSnapshot, Inbound)>(Samples);
        while (turns.Count < Samples)
        {
            var snapshot = DialogEngine.Begin(script, script.Languages[random.Next(script.Languages.Count)], false, null, $"v{turns.Count}");
            IReadOnlyList<Reply> shown = [];
            for (var n = 0; n < 30 && (n == 0 || snapshot.Status is DialogStatus.Asking); n++)
            {
                var current = Shipped.All.TryGet(snapshot.Script, out var found) ? found : script;
                var inbound = random.Next(12) == 0 ? new Inbound.Said("help") : Typed(TurnAnswers.Next(current, snapshot, shown, Shipped.MondayMorning, random), shown, random);
                turns.Add((current, snapshot, inbound));
                var turn = DialogEngine.Advance(current, snapshot, inbound, Shipped.MondayMorning);
                (snapshot, shown) = (turn.Snapshot, turn.Replies);
            }
        }

        return turns;
    }

    // Every third press is typed instead.
    private static Inbound Typed(Inbound inbound, IReadOnlyList<Reply> shown, Random random)
    {
        if (inbound is not Inbound.Pressed pressed || random.Next(3) > 0)
            return inbound;
        return shown.SelectMany(r => r.Buttons).SelectMany(r => r).FirstOrDefault(b => b.Id == pressed.OptionId) is { } button ? new Inbound.Said(button.Text) : inbound;
    }

    private static string LoadTime()
    {
        var source = new ScriptSource("long.yaml", LongScript());
        var times = new List<double>();
        for (var i = 0; i < Loads; i++)
        {
            var watch = Stopwatch.StartNew();
            DialogScripts.Load([source], Shipped.Firm());
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"A script of {Steps} steps loads in {times[Loads / 2]:0} ms (the first time {first:0} ms).");
    }

    private static string LongScript()
    {
        var text = new StringBuilder("script: long\nlanguages: [en]\nsteps:\n");
        for (var i = 0; i < Steps - 2; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"step{i}");
            text.Append(i % 4 == 0
                ? $"  - {{ id: {name}, kind: choice, text: Question {name}?, options: [{{ id: a, text: First of {name} }}, {{ id: b, text: Second of {name} }}, {{ id: c, text: Third of {name} }}] }}\n"
                : $"  - {{ id: {name}, kind: say, text: \"About {name}: this is what we have to tell you, and it is worth it.\" }}\n");
        }

        return text.Append("  - { id: wishes, kind: text, text: What else? }\n  - { id: end, kind: end, text: Thank you. We answer today., actions: [new, person] }\n").ToString();
    }
}
