using System.Globalization;
using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads which stretches of time from today belong to an option: "within: 14d", "after: 62d".</summary>
internal static class SpanReader
{
    private const int MostDays = 3650;

    /// <summary>Null when absent or no such stretch.</summary>
    public static int? Days(YamlMap option, string key, FaultList faults)
    {
        if (option.Text(key) is not { } text)
            return null;
        if (text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
            return days;
        faults.Add(option.LineAt(key), $"\"{key}\" is {text}; give days from 1d to {MostDays}d, for example 14d.");
        return null;
    }

    /// <summary>Each stretch must belong to one option, the long ones to none or to one.</summary>
    public static void Check(List<StepOption> options, string stepId, FaultList faults)
    {
        foreach (var both in options.Where(o => o is { WithinDays: not null, AfterDays: not null }))
            faults.Add(both.Line, $"Option \"{both.Id}\" has both \"within\" and \"after\"; an option begins where the \"within\" before it ends, so leave \"after\" to the last one.");
        foreach (var twins in options.Where(o => o.WithinDays is not null).GroupBy(o => o.WithinDays).Where(g => g.Count() > 1))
            faults.Add(twins.Last().Line, $"Options \"{twins.First().Id}\" and \"{twins.Last().Id}\" of step \"{stepId}\" are both within {twins.Key}d; give each its own.");
        var beyond = options.Where(o => o.AfterDays is not null).ToList();
        if (beyond.Count > 1)
            faults.Add(beyond[1].Line, $"Options \"{beyond[0].Id}\" and \"{beyond[1].Id}\" of step \"{stepId}\" overlap: only one can be \"after\".");
        var longest = options.Max(o => o.WithinDays);
        if (beyond is [var last, ..] && last.AfterDays != longest)
            faults.Add(last.Line, longest is null
                ? $"Option \"{last.Id}\" is after {last.AfterDays}d, but none of step \"{stepId}\" is within it; add \"within: {last.AfterDays}d\" to another."
                : $"Option \"{last.Id}\" is after {last.AfterDays}d, but the longest \"within\" of step \"{stepId}\" is {longest}d; begin where that ends.");
    }
}
