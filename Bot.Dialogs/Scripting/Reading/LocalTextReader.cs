using Bot.Dialogs.Scripting.Files;
using Bot.Domain.Leads;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads texts in all languages of a script, putting the firm's name and the script's constants in.</summary>
internal sealed class LocalTextReader(FaultList faults, FirmFacts firm)
{
    /// <summary>The key of a text that is the same in every language that gives no other.</summary>
    public const string Same = "same";

    // Filled by the engine, or by an answer every script may know.
    private static readonly string[] Taken =
    [
        "firm", "opening", "phone_example", "assumptions", "amount", "estimate", "consent_version",
        AnswerKeys.Product, AnswerKeys.Budget, AnswerKeys.Authority, AnswerKeys.Timing, AnswerKeys.Name, AnswerKeys.Phone,
        AnswerKeys.Email, AnswerKeys.CallTime, AnswerKeys.Consent, AnswerKeys.Calculation,
    ];

    private readonly Dictionary<string, LocalText> _constants = [];
    private readonly List<(string Placeholder, int Line)> _used = [];

    /// <summary>Two-letter codes of languages there is a pack for, the default one first.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Languages a dialog is written in besides those of the script that runs it.</summary>
    public IReadOnlyList<string> Ignored { get; set; } = [];

    /// <summary>
    /// The other languages are written in files of their own: plain words of an option are then the first language's,
    /// not everybody's.
    /// </summary>
    public bool IsTranslated { get; set; }

    /// <summary>Placeholders where they are used, for checking that something fills them.</summary>
    public IReadOnlyList<(string Placeholder, int Line)> Used => _used;

    /// <summary>A constant that is there already stays: a script's own go before those of the dialogs it runs.</summary>
    public void AddConstant(string name, YamlNode node)
    {
        if (Taken.Contains(name))
            faults.Add(YamlMap.LineOf(node), $"{{{name}}} is filled {(name == "firm" ? "from the settings" : "while the dialog runs")}, and a constant of that name would hide it; give the constant another name.");
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
        map.Allow([.. Languages, .. Ignored, Same]);
        var keys = Languages.Where(l => map.Has(l) || map.Has(Same)).ToDictionary(l => l, l => map.Has(l) ? l : Same);
        foreach (var key in keys.Values.Distinct().Where(k => map.At(k) is not YamlScalarNode))
            faults.Add(map.LineAt(key), $"The {what} must be a plain text in {key}; write \"{key}: …\".");
        var texts = keys.Where(k => map.At(k.Value) is YamlScalarNode).ToDictionary(k => k.Key, k => ((YamlScalarNode)map.At(k.Value)!).Value ?? "");
        if (IsTranslated && texts.Count == 1 && map.Keys.Count() == 1 && TextTemplate.Parse(texts.Values.First()).IsWordless)
            return Plain(texts.Values.First(), map.At(map.Keys.First())!, what, use);
        foreach (var language in Languages.Where(l => !keys.ContainsKey(l)))
            faults.AddMissing(map.Line, what, language);
        ComparePlaceholders(texts, map, what);
        return new LocalText(texts.ToDictionary(t => t.Key, t => Template(t.Value, map.At(keys[t.Key])!, t.Key, use)), map.Line, keys.ToDictionary(k => k.Key, k => map.LineAt(k.Value)));
    }

    private LocalText Plain(string same, YamlNode node, string what, TextUse use)
    {
        if (!use.MayBeSame && !TextTemplate.Parse(same).IsWordless)
        {
            foreach (var language in Languages.Skip(1))
                faults.AddMissing(YamlMap.LineOf(node), what, language);
        }

        return new LocalText(Languages.ToDictionary(l => l, l => Template(same, node, l, use)), YamlMap.LineOf(node));
    }

    private TextTemplate Template(string text, YamlNode node, string language, TextUse use)
    {
        var line = YamlMap.LineOf(node);
        var filled = text.Trim().Replace("{firm}", firm.Name, StringComparison.Ordinal);
        // What is filled here goes before a constant of the same name.
        foreach (var (name, constant) in _constants.Where(c => !use.Fills.Contains(c.Key)))
            filled = filled.Replace($"{{{name}}}", constant.Fill(language, _ => null), StringComparison.Ordinal);
        var template = TextTemplate.Parse(filled);
        var open = template.Placeholders.Where(p => !use.Fills.Contains(p)).ToList();
        if (use.ShowsAnswers)
            _used.AddRange(open.Select(p => (p, line)));
        else if (open.Count > 0)
            faults.Add(line, $"A button shows no answers, so {{{open[0]}}} would leave nothing here; write the words themselves, or ask with them in the text above.");
        if (TextTemplate.Parse(text).StrayBrace is { } stray)
            faults.Add(line, $"A brace stands here that belongs to no placeholder: \"{stray}\". Write a placeholder as \"{{name}}\", one brace on each side and only its name between; leave other braces out.");
        if (filled.Length == 0)
            faults.Add(line, "The text is empty; write what the visitor is to read.");
        if (template.FixedLength > use.Longest)
            faults.Add(line, $"The text has {template.FixedLength} characters, at most {use.Longest} fit{(use.ShowsAnswers ? "" : " on a button")}; shorten it.");
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
                faults.Add(map.Has(language) ? map.LineAt(language) : map.LineAt(Same), $"The {what} has the placeholders {List(found)} in {language} but {List(expected)} in {first}; use the same in every language.");
        }
    }

    private static string List(HashSet<string> names) => names.Count == 0 ? "(none)" : string.Join(", ", names.Order().Select(n => $"{{{n}}}"));
}
