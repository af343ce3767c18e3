using Bot.Dialogs.Languages;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting;

/// <summary>Reads texts in all languages of a script, putting the firm's name and the script's constants in.</summary>
internal sealed class LocalTextReader(FaultList faults, FirmFacts firm)
{
    public const int LongestText = 4096;
    public const int LongestButton = 64;

    private readonly Dictionary<string, LocalText> _constants = [];

    /// <summary>Two-letter codes of languages there is a pack for.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Placeholder → line of its first use, for checking that something fills it.</summary>
    public Dictionary<string, int> Used { get; } = [];

    public void AddConstant(string name, YamlNode node)
    {
        if (name is "firm")
            faults.Add(YamlMap.LineOf(node), "\"firm\" is filled from the settings; give the constant another name.");
        else
            _constants[name] = Read(node, $"constant \"{name}\"", LongestText);
    }

    /// <summary>A plain value serves every language; otherwise each language has its own line.</summary>
    public LocalText Read(YamlNode? node, string what, int longest)
    {
        if (node is YamlScalarNode { Value: { } same })
            return new LocalText(Languages.ToDictionary(l => l, l => Template(same, l, node, longest)), YamlMap.LineOf(node));
        if (node is not YamlMappingNode)
        {
            if (node is not null)
                faults.Add(YamlMap.LineOf(node), $"The {what} must be a text, or one text a language: \"en: …\".");
            return LocalText.Missing;
        }

        var map = YamlMap.Of(node, $"the {what}", faults);
        map.Allow([.. Languages]);
        var texts = Languages.Where(l => map.Node(l) is YamlScalarNode).ToDictionary(l => l, l => ((YamlScalarNode)map.Node(l)!).Value ?? "");
        foreach (var language in Languages.Where(l => map.Has(l) && !texts.ContainsKey(l)))
            faults.Add(map.LineAt(language), $"The {what} must be a plain text in {language}; write \"{language}: …\".");
        var missing = Languages.Where(l => !map.Has(l)).ToList();
        if (missing.Count > 0)
            faults.Add(map.Line, $"The {what} lacks {string.Join(", ", missing.Select(Named))}; add a line \"{missing[0]}: …\".");
        ComparePlaceholders(texts, map, what);
        return new LocalText(texts.ToDictionary(t => t.Key, t => Template(t.Value, t.Key, map.Node(t.Key)!, longest)), map.Line);
    }

    private static string Named(string language) =>
        LanguagePack.All.TryGetValue(language, out var pack) ? $"{pack.Name} ({language})" : language;

    private TextTemplate Template(string text, string language, YamlNode node, int longest)
    {
        var line = YamlMap.LineOf(node);
        var filled = text.Trim().Replace("{firm}", firm.Name, StringComparison.Ordinal);
        foreach (var (name, constant) in _constants)
            filled = filled.Replace($"{{{name}}}", constant.Fill(language, _ => null), StringComparison.Ordinal);
        var template = TextTemplate.Parse(filled);
        foreach (var placeholder in template.Placeholders)
            Used.TryAdd(placeholder, line);
        if (filled.Length == 0)
            faults.Add(line, "The text is empty; write what the visitor is to read.");
        if (template.FixedLength > longest)
            faults.Add(line, $"The text has {template.FixedLength} characters, at most {longest} fit{(longest == LongestButton ? " on a button" : "")}; shorten it.");
        return template;
    }

    private void ComparePlaceholders(Dictionary<string, string> texts, YamlMap map, string what)
    {
        HashSet<string>? expected = null;
        var first = "";
        foreach (var (language, text) in texts)
        {
            var found = TextTemplate.Parse(text).Placeholders.ToHashSet();
            if (expected is null)
                (expected, first) = (found, language);
            else if (!found.SetEquals(expected))
                faults.Add(map.LineAt(language), $"The {what} has the placeholders {List(found)} in {language} but {List(expected)} in {first}; use the same in every language.");
        }
    }

    private static string List(HashSet<string> names) => names.Count == 0 ? "(none)" : string.Join(", ", names.Order().Select(n => $"{{{n}}}"));
}
