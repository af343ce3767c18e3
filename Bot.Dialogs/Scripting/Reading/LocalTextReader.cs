using Bot.Dialogs.Scripting.Files;
using Bot.Dialogs.Languages;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads texts in all languages of a script, putting the firm's name and the script's constants in.</summary>
internal sealed class LocalTextReader(FaultList faults, FirmFacts firm)
{
    private readonly Dictionary<string, LocalText> _constants = [];
    private readonly List<(string Placeholder, int Line)> _used = [];

    /// <summary>Two-letter codes of languages there is a pack for, the default one first.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Languages a dialog is written in besides those of the script that runs it.</summary>
    public IReadOnlyList<string> Ignored { get; set; } = [];

    /// <summary>
    /// The other languages are written in files of their own: a plain text with words in it is then the first
    /// language's, not everybody's.
    /// </summary>
    public bool IsTranslated { get; set; }

    /// <summary>Placeholders where they are used, for checking that something fills them.</summary>
    public IReadOnlyList<(string Placeholder, int Line)> Used => _used;

    /// <summary>A constant that is there already stays: a script's own go before those of the dialogs it runs.</summary>
    public void AddConstant(string name, YamlNode node)
    {
        if (name is "firm")
            faults.Add(YamlMap.LineOf(node), "\"firm\" is filled from the settings; give the constant another name.");
        else if (!_constants.ContainsKey(name))
            _constants[name] = Read(node, $"constant \"{name}\"", TextUse.Constant);
    }

    public LocalText Read(YamlNode? node, string what, TextUse use)
    {
        if (node is YamlScalarNode { Value: { } same })
            return Plain(same, node, what, use);
        if (node is not YamlMappingNode)
        {
            if (node is not null)
                faults.Add(YamlMap.LineOf(node), $"The {what} must be a text, or one text a language: \"en: …\".");
            return LocalText.Missing;
        }

        var map = YamlMap.Of(node, $"the {what}", faults);
        map.Allow([.. Languages, .. Ignored]);
        var texts = Languages.Where(l => map.At(l) is YamlScalarNode).ToDictionary(l => l, l => ((YamlScalarNode)map.At(l)!).Value ?? "");
        foreach (var language in Languages.Where(l => map.Has(l) && !texts.ContainsKey(l)))
            faults.Add(map.LineAt(language), $"The {what} must be a plain text in {language}; write \"{language}: …\".");
        if (IsTranslated && texts.Count == 1 && map.Keys.Count() == 1 && TextTemplate.Parse(texts.Values.First()).IsWordless)
            return Plain(texts.Values.First(), map.At(texts.Keys.First())!, what, use);
        var missing = Languages.Where(l => !map.Has(l)).ToList();
        if (missing.Count > 0)
            faults.Add(map.Line, $"The {what} lacks {string.Join(", ", missing.Select(Named))}; {Remedy(missing[0])}.");
        ComparePlaceholders(texts, map, what);
        return new LocalText(texts.ToDictionary(t => t.Key, t => Template(t.Value, map.At(t.Key)!, t.Key, use)), map.Line, texts.Keys.ToDictionary(l => l, l => map.LineAt(l)));
    }

    private LocalText Plain(string same, YamlNode node, string what, TextUse use)
    {
        var others = Languages.Skip(1).ToList();
        if (IsTranslated && !use.MayBeSame && others.Count > 0 && !TextTemplate.Parse(same).IsWordless)
            faults.Add(YamlMap.LineOf(node), $"The {what} lacks {string.Join(", ", others.Select(Named))}; {Remedy(others[0])}.");
        return new LocalText(Languages.ToDictionary(l => l, l => Template(same, node, l, use)), YamlMap.LineOf(node));
    }

    private string Remedy(string language) =>
        IsTranslated ? $"add it to the file of the language, or a line \"{language}: …\" here" : $"add a line \"{language}: …\"";

    private static string Named(string language) =>
        LanguagePack.All.TryGetValue(language, out var pack) ? $"{pack.Name} ({language})" : language;

    private TextTemplate Template(string text, YamlNode node, string language, TextUse use)
    {
        var line = YamlMap.LineOf(node);
        var filled = text.Trim().Replace("{firm}", firm.Name, StringComparison.Ordinal);
        foreach (var (name, constant) in _constants)
            filled = filled.Replace($"{{{name}}}", constant.Fill(language, _ => null), StringComparison.Ordinal);
        var template = TextTemplate.Parse(filled);
        _used.AddRange(template.Placeholders.Where(p => !use.Fills.Contains(p)).Select(p => (p, line)));
        if (filled.Length == 0)
            faults.Add(line, "The text is empty; write what the visitor is to read.");
        if (template.FixedLength > use.Longest)
            faults.Add(line, $"The text has {template.FixedLength} characters, at most {use.Longest} fit{(use.Longest == TextUse.LongestButton ? " on a button" : "")}; shorten it.");
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
