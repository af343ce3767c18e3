using Bot.Dialogs.Scripting.Files;
using Bot.Domain.Leads;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads conditions: answer keys with their values, and the words below. Checked against the steps later.</summary>
internal sealed class ConditionReader(FaultList faults, FirmFacts firm)
{
    /// <summary>What no answer may be called, because conditions use the word.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
        ["all", "any", "not", "known", "temperature", "score", "working", "visitor", "language", "source", "channel"];

    private readonly List<(Condition Condition, int Line)> _read = [];

    /// <summary>Every condition and part of one, for checking that it can be true.</summary>
    public IReadOnlyList<(Condition Condition, int Line)> All => _read;

    /// <summary>Notes that something outside a condition counts on this answer having this value.</summary>
    public void Expect(string key, string value, int line) => _read.Add((new Condition.Answered(key, [value]), line));

    public Condition Read(YamlNode node)
    {
        var map = YamlMap.Of(node, "a condition", faults);
        if (map.Node is null)
            return Condition.Always;
        var parts = new List<Condition>();
        foreach (var key in map.Keys)
            parts.Add(Noted(Part(key, map.At(key)!, map), map.LineAt(key)));
        return parts.Count == 1 ? parts[0] : Noted(new Condition.All(parts), map.Line);
    }

    private Condition Part(string key, YamlNode node, YamlMap map) => key switch
    {
        "all" => new Condition.All(Each(map, key)),
        "any" => new Condition.Any(Each(map, key)),
        "not" => new Condition.Not(Read(node)),
        "known" => new Condition.All([.. YamlMap.Values(node, faults).Select(k => Noted(new Condition.Known(k), map.LineAt(key)))]),
        "temperature" => new Condition.IsTemperature(Temperatures(node)),
        "score" => Bounds(node, key) is var (from, to) ? new Condition.Scored(from, to) : Condition.Always,
        "working" => Working(node),
        "visitor" => new Condition.Visitor(OneOf(node, ["new", "known", "client"])),
        "language" => new Condition.Speaks(YamlMap.Values(node, faults)),
        "source" => new Condition.CameBy(Sources(node)),
        "channel" => new Condition.Through(firm.Channels.Count == 0 ? YamlMap.Values(node, faults) : OneOf(node, [.. firm.Channels])),
        _ when node is YamlMappingNode => Bounds(node, key) is var (from, to) ? new Condition.Figure(key, from, to) : Condition.Always,
        _ => new Condition.Answered(key, YamlMap.Values(node, faults)),
    };

    /// <summary>"true", "false", or how long it must still be: "{ for: 15m }".</summary>
    private Condition.Working Working(YamlNode node)
    {
        if (node is not YamlMappingNode)
            return new Condition.Working(Is(node, "true", "false"), TimeSpan.Zero);
        var map = YamlMap.Of(node, "\"working\"", faults);
        map.Allow("for");
        map.Text("for", required: true);
        return new Condition.Working(Expected: true, TimeoutReader.After(map, "for", faults) ?? TimeSpan.Zero);
    }

    private Condition Noted(Condition condition, int line)
    {
        _read.Add((condition, line));
        return condition;
    }

    private List<Condition> Each(YamlMap map, string key) => [.. map.List(key, required: true).Select(Read)];

    private (decimal? From, decimal? To)? Bounds(YamlNode node, string key)
    {
        var map = YamlMap.Of(node, $"\"{key}\"", faults);
        map.Allow("from", "to");
        var (from, to) = (map.Number("from"), map.Number("to"));
        if (map.Node is not null && from is null && to is null)
            faults.AddBreak(map.Line, $"\"{key}\" needs a figure to compare with; write \"{key}: {{ from: 60 }}\", \"{{ to: 60 }}\" or both.");
        if (from > to)
            faults.AddBreak(map.Line, $"Nothing lies from {from} to {to}; put the smaller figure first.");
        return from is null && to is null ? null : (from, to);
    }

    private bool Is(YamlNode node, string yes, string no)
    {
        var value = (node as YamlScalarNode)?.Value;
        if (value != yes && value != no)
            faults.AddBreak(YamlMap.LineOf(node), $"\"{value}\" is not understood here; write {yes} or {no}.");
        return value == yes;
    }

    private IReadOnlyList<string> OneOf(YamlNode node, string[] known)
    {
        var values = YamlMap.Values(node, faults);
        foreach (var value in values.Where(v => !known.Contains(v)))
            faults.AddBreak(YamlMap.LineOf(node), $"\"{value}\" is not understood here; write {string.Join(" or ", new[] { string.Join(", ", known[..^1]), known[^1] }.Where(k => k.Length > 0))}.{FaultList.Suggest(value, known)}");
        return values;
    }

    private IReadOnlyList<string> Sources(YamlNode node)
    {
        var patterns = YamlMap.Values(node, faults);
        foreach (var pattern in patterns.Where(p => p[..^1].Contains('*')))
            faults.AddBreak(YamlMap.LineOf(node), $"\"{pattern}\" has a * before its end; only at the end it stands for anything.");
        return patterns;
    }

    private List<Temperature> Temperatures(YamlNode node) =>
        [.. YamlMap.Values(node, faults).Select(v => TemperatureOf(v, YamlMap.LineOf(node), faults))];

    internal static Temperature TemperatureOf(string value, int line, FaultList faults)
    {
        switch (value)
        {
            case "hot":
                return Temperature.Hot;
            case "warm":
                return Temperature.Warm;
            case "cold":
                return Temperature.Cold;
            default:
                faults.AddBreak(line, $"\"{value}\" is no temperature; write hot, warm or cold.");
                return Temperature.Cold;
        }
    }
}
