using Bot.Dialogs.Scripting.Files;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads stretches of time, most of all when a question is reminded of: "2h", or { after: 2h, text: … }.</summary>
internal sealed class TimeoutReader(FaultList faults, LocalTextReader texts)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public StepTimeout? Read(YamlMap step, string id)
    {
        if (step.At("timeout") is YamlScalarNode)
            return After(step, "timeout") is { } only ? new StepTimeout(only, null) : null;
        var map = step.Map("timeout")!;
        map.Allow("after", "text");
        var text = map.Has("text") ? texts.Read(map.At("text"), $"timeout of step \"{id}\"", TextUse.Message) : null;
        map.Text("after", required: true);
        return After(map, "after") is { } after ? new StepTimeout(after, text) : null;
    }

    /// <summary>A stretch of time, "30m", "2h" or "1d"; null when absent.</summary>
    public TimeSpan? After(YamlMap map, string key) => After(map, key, faults);

    /// <summary>A stretch of time, "30m", "2h" or "1d"; null when absent or wrong.</summary>
    public static TimeSpan? After(YamlMap map, string key, FaultList faults)
    {
        if (map.Text(key) is not { } text)
            return null;
        var number = int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure <= 100_000 ? figure : -1;
        TimeSpan? after = (number, text[^1]) switch
        {
            (< 0, _) => null,
            (_, 'm') => TimeSpan.FromMinutes(number),
            (_, 'h') => TimeSpan.FromHours(number),
            (_, 'd') => TimeSpan.FromDays(number),
            _ => null,
        };
        if (after is null)
            faults.Add(map.LineAt(key), $"\"{text}\" is no time to wait; write \"30m\", \"2h\" or \"1d\".");
        else if (after < Shortest || after > Longest)
            faults.Add(map.LineAt(key), $"\"{text}\" is too short or too long a time; give from 5m to 7d.");
        return after;
    }
}
