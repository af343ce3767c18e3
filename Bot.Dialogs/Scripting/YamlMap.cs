using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting;

/// <summary>A YAML mapping that is read key by key; what is missing, unknown or of another shape becomes a fault.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Node, int Line)> _entries = [];
    private readonly FaultList _faults;
    private readonly string _what;

    private YamlMap(YamlMappingNode? node, int line, string what, FaultList faults)
    {
        (Line, _what, _faults) = (line, what, faults);
        foreach (var (key, value) in node?.Children.ToArray() ?? [])
        {
            if (key is YamlScalarNode { Value: { } name })
                _entries[name] = (value, LineOf(key));
            else
                faults.Add(LineOf(key), $"A key of {what} is not a plain word.");
        }
    }

    public int Line { get; }

    public IEnumerable<string> Keys => _entries.Keys;

    public static YamlMap Of(YamlNode node, string what, FaultList faults)
    {
        if (node is not YamlMappingNode)
            faults.Add(LineOf(node), $"{what} must be a list of \"key: value\" lines.");
        return new YamlMap(node as YamlMappingNode, LineOf(node), what, faults);
    }

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    public bool Has(string key) => _entries.ContainsKey(key);

    public int LineAt(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    public YamlNode? Node(string key) => _entries.TryGetValue(key, out var entry) ? entry.Node : null;

    /// <summary>Every key but these is a fault.</summary>
    public void Allow(params IReadOnlyCollection<string> known)
    {
        foreach (var (key, (_, line)) in _entries)
        {
            if (!known.Contains(key))
                _faults.Add(line, $"\"{key}\" is not known in {_what}; known are {string.Join(", ", known)}.{FaultList.Suggest(key, known)}");
        }
    }

    /// <summary>A plain value; null when absent, with a fault when it is required.</summary>
    public string? Text(string key, bool required = false)
    {
        if (Node(key) is YamlScalarNode { Value: { Length: > 0 } value })
            return value;
        if (Has(key))
            _faults.Add(LineAt(key), $"\"{key}\" of {_what} must be a plain value; write \"{key}: something\".");
        else if (required)
            _faults.Add(Line, $"{_what} has no \"{key}\"; add a line \"{key}: …\".");
        return null;
    }

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        _faults.Add(LineAt(key), $"\"{text}\" is not a number; write \"{key}: 50000\".");
        return null;
    }

    public YamlMap? Map(string key) => Node(key) is { } node ? Of(node, $"\"{key}\" of {_what}", _faults) : null;

    /// <summary>The entries of a list; empty when absent, with a fault when it is required.</summary>
    public IEnumerable<YamlNode> List(string key, bool required = false)
    {
        if (Node(key) is YamlSequenceNode { Children.Count: > 0 } list)
            return list.Children;
        if (Has(key))
            _faults.Add(LineAt(key), $"\"{key}\" of {_what} must be a list with at least one entry; begin each with \"- \".");
        else if (required)
            _faults.Add(Line, $"{_what} has no \"{key}\"; add it as a list.");
        return [];
    }

    /// <summary>One plain value or a list of them.</summary>
    public static IReadOnlyList<string> Values(YamlNode node, FaultList faults)
    {
        var nodes = node is YamlSequenceNode list ? [.. list.Children] : new List<YamlNode> { node };
        var values = new List<string>();
        foreach (var entry in nodes)
        {
            if (entry is YamlScalarNode { Value: { Length: > 0 } value })
                values.Add(value);
            else
                faults.Add(LineOf(entry), "A plain value or a list of plain values is expected here, like \"[buy, sell]\".");
        }

        return values;
    }
}
