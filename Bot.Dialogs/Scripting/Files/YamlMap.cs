using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>A YAML mapping that is read key by key; what is missing, unknown or of another shape becomes a fault.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Node, int Line)> _entries = [];
    private readonly HashSet<string> _told = [];
    private readonly FaultList _faults;
    private IReadOnlyCollection<string> _known = [];
    private readonly string _what;

    private YamlMap(YamlMappingNode? node, int line, string what, FaultList faults)
    {
        (Node, Line, _what, _faults) = (node, line, what, faults);
        foreach (var (key, value) in node?.Children.ToArray() ?? [])
        {
            if (key is YamlScalarNode { Value: { } name })
                _entries[name] = (value, FaultList.IsPlace(LineOf(key)) ? LineOf(key) : LineOf(value));
            else
                faults.AddBreak(LineOf(key), $"A key of {what} is not a plain word.");
        }
    }

    /// <summary>Of its first key, with the file: see <see cref="FaultList"/>.</summary>
    public int Line { get; }

    /// <summary>Null when there was no mapping.</summary>
    public YamlMappingNode? Node { get; }

    public IEnumerable<string> Keys => _entries.Keys;

    public static YamlMap Of(YamlNode node, string what, FaultList faults)
    {
        if (node is not YamlMappingNode)
            faults.AddBreak(LineOf(node), $"{what} must be a list of \"key: value\" lines.");
        return new YamlMap(node as YamlMappingNode, LineOf(node), what, faults);
    }

    /// <summary>A mapping that was put together while reading stands where its first entry stands.</summary>
    public static int LineOf(YamlNode node) => (node, (int)node.Start.Line) switch
    {
        (_, var place) when FaultList.IsPlace(place) => place,
        (YamlMappingNode { Children.Count: > 0 } map, _) when map.Children.First() is var (key, value) => FaultList.IsPlace(LineOf(key)) ? LineOf(key) : LineOf(value),
        _ => 0,
    };

    public bool Has(string key) => _entries.ContainsKey(key);

    public int LineAt(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : Line;

    public YamlNode? At(string key) => _entries.TryGetValue(key, out var entry) ? entry.Node : null;

    /// <summary>Every key but these is a fault.</summary>
    public void Allow(params IReadOnlyCollection<string> known)
    {
        _known = known;
        foreach (var (key, (_, line)) in _entries)
        {
            if (!known.Contains(key) && !_told.Contains(key))
                _faults.AddBreak(line, $"\"{key}\" is not known in {_what}; known are {string.Join(", ", known)}.{FaultList.Suggest(key, known)}");
        }
    }

    /// <summary>A plain value; null when absent, with a fault when it is required.</summary>
    public string? Text(string key, bool required = false)
    {
        if (At(key) is YamlScalarNode { Value: { Length: > 0 } value })
            return value;
        if (Has(key))
            _faults.AddBreak(LineAt(key), $"\"{key}\" of {_what} must be a plain value; write \"{key}: something\".");
        else if (required)
            Lacks(key, $"add a line \"{key}: …\"");
        return null;
    }

    /// <summary>Nothing more is told of what is no mapping at all; a key that looks like the missing one is what is wrong.</summary>
    private void Lacks(string key, string remedy)
    {
        if (Node is null)
            return;
        var slip = _entries.Keys.FirstOrDefault(k => !_known.Contains(k) && FaultList.Suggest(k, [key]).Length > 0);
        if (slip is null)
            _faults.AddBreak(Line, $"{_what} has no \"{key}\"; {remedy}.");
        else if (_told.Add(slip) && _known.Count == 0)
            _faults.AddBreak(LineAt(slip), $"\"{slip}\" is not known in {_what}. Did you mean \"{key}\"?");
    }

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        _faults.AddBreak(LineAt(key), $"\"{text}\" is not a number; write \"{key}: 50000\".");
        return null;
    }

    /// <summary>true or false; false when absent.</summary>
    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is not (null or "true" or "false"))
            _faults.AddBreak(LineAt(key), $"\"{text}\" is not understood here; write \"{key}: true\" or \"{key}: false\".");
        return text == "true";
    }

    public YamlMap? Map(string key) => At(key) is { } node ? Of(node, $"\"{key}\" of {_what}", _faults) : null;

    /// <summary>The entries of a list; empty when absent, with a fault when it is required.</summary>
    public IEnumerable<YamlNode> List(string key, bool required = false)
    {
        if (At(key) is YamlSequenceNode { Children.Count: > 0 } list)
            return list.Children;
        if (Has(key))
            _faults.AddBreak(LineAt(key), $"\"{key}\" of {_what} must be a list with at least one entry; begin each with \"- \".");
        else if (required)
            Lacks(key, "add it as a list");
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
                faults.AddBreak(LineOf(entry), "A plain value or a list of plain values is expected here, like \"[buy, sell]\".");
        }

        return values;
    }
}
