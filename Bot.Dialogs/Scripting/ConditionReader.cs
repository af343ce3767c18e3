using Bot.Domain.Leads;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting;

/// <summary>Reads conditions: answer keys with their values, and the words below. Checked against the steps later.</summary>
internal sealed class ConditionReader(FaultList faults)
{
    /// <summary>What no answer may be called, because conditions use the word.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
        ["all", "any", "not", "known", "temperature", "working", "visitor", "language", "score", "source", "channel"];

    private readonly List<(Condition.Answered Condition, int Line)> _answered = [];
    private readonly List<(string Key, int Line)> _known = [];

    /// <summary>Every condition on an answer, for checking that it can be true.</summary>
    public IReadOnlyList<(Condition.Answered Condition, int Line)> Answered => _answered;

    public IReadOnlyList<(string Key, int Line)> Known => _known;

    /// <summary>Notes that something outside a condition counts on this answer having this value.</summary>
    public void Expect(string key, string value, int line) => _answered.Add((new Condition.Answered(key, [value]), line));

    public Condition Read(YamlNode node)
    {
        var map = YamlMap.Of(node, "a condition", faults);
        var parts = new List<Condition>();
        foreach (var key in map.Keys)
            parts.Add(Part(key, map.Node(key)!, map));
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition Part(string key, YamlNode node, YamlMap map) => key switch
    {
        "all" => new Condition.All(Each(map, key)),
        "any" => new Condition.Any(Each(map, key)),
        "not" => new Condition.Not(Read(node)),
        "known" => new Condition.All([.. YamlMap.Values(node, faults).Select(k => KnownAnswer(k, map.LineAt(key)))]),
        "temperature" => new Condition.IsTemperature(Temperatures(node)),
        "working" => new Condition.Working(Is(node, "true", "false")),
        "visitor" => new Condition.KnownVisitor(Is(node, "known", "new")),
        "language" => new Condition.Speaks(YamlMap.Values(node, faults)),
        "score" or "source" or "channel" => NotYet(key, map.LineAt(key)),
        _ => Answer(key, node, map.LineAt(key)),
    };

    private List<Condition> Each(YamlMap map, string key) => [.. map.List(key, required: true).Select(Read)];

    private Condition.Answered Answer(string key, YamlNode node, int line)
    {
        var condition = new Condition.Answered(key, YamlMap.Values(node, faults));
        _answered.Add((condition, line));
        return condition;
    }

    private Condition.Known KnownAnswer(string key, int line)
    {
        _known.Add((key, line));
        return new Condition.Known(key);
    }

    private Condition NotYet(string key, int line)
    {
        faults.Add(line, $"\"{key}\" cannot be asked in a condition; use answers, temperature, working, visitor or language.");
        return Condition.Always;
    }

    private bool Is(YamlNode node, string yes, string no)
    {
        var value = (node as YamlScalarNode)?.Value;
        if (value != yes && value != no)
            faults.Add(YamlMap.LineOf(node), $"\"{value}\" is not understood here; write {yes} or {no}.");
        return value == yes;
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
                faults.Add(line, $"\"{value}\" is no temperature; write hot, warm or cold.");
                return Temperature.Cold;
        }
    }
}
