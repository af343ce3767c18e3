using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>
/// Puts the texts of language files where they belong in the script, as if they had been written there:
/// "text: { en: …, ru: … }". Whatever has no counterpart in the script is a fault. Used once a script.
/// </summary>
internal sealed class LanguageMerge(ScriptFile script, string first, IReadOnlyList<string> languages, FaultList faults)
{
    private static readonly string[] StepTexts = ["text", "timeout", "unit", "button", "assumptions", "currency"];

    // A value without words serves the languages that give no other, until one does.
    private readonly Dictionary<YamlMappingNode, YamlNode> _shared = new(ReferenceEqualityComparer.Instance);
    private ScriptFile _file = null!;
    private string _language = "";

    public void Add(ScriptFile file)
    {
        (_file, _language) = (file, file.Language!);
        if (languages.Count > 0 && !languages.Contains(_language))
        {
            faults.Add(file.Map.LineAt("language"), $"{script.File} does not list the language {_language}; add it to its \"languages:\", or take this file away.");
            return;
        }

        file.Map.Allow(script.Key, "language", "constants", "starts", "texts", "steps", "variants");
        Texts(script.Root, file.Root, "constants", everywhere: true);
        Texts(script.Root, file.Root, "texts", everywhere: false);
        Starts();
        Steps(script.Root, file.Map);
        Variants();
    }

    private void Texts(YamlMappingNode target, YamlMappingNode source, string block, bool everywhere)
    {
        if (MapAt(source, block) is not { } texts || TargetOf(target, block, texts) is not { } into)
            return;
        foreach (var (key, value) in texts.Children)
            Text(into, NameOf(key), value, $"{block}: {NameOf(key)}", everywhere);
    }

    private void Starts()
    {
        if (MapAt(_file.Root, "starts") is not { } starts || TargetOf(script.Root, "starts", starts) is not { } into)
            return;
        foreach (var (key, value) in starts.Children)
        {
            if (NameOf(key) == "words")
                Words(into, value);
            else
                NoCounterpart(key, $"\"starts: {NameOf(key)}\" has no words to translate; keep it in {script.File}.");
        }
    }

    private void Variants()
    {
        if (MapAt(_file.Root, "variants") is not { } variants || TargetOf(script.Root, "variants", variants) is not { } into)
            return;
        foreach (var (name, changes) in variants.Children)
        {
            if (changes is YamlMappingNode map && MapAt(into, NameOf(name)) is { } variant)
                Steps(variant, YamlMap.Of(map, $"variant \"{NameOf(name)}\"", faults));
            else
                NoCounterpart(name, $"{script.File} has no variant \"{NameOf(name)}\"; take it out here, or add it there.");
        }
    }

    private void Steps(YamlMappingNode target, YamlMap source)
    {
        if (source.At("steps") is not { } node)
            return;
        foreach (var (key, value) in YamlMap.Of(node, "\"steps\"", faults).Node ?? [])
        {
            var id = NameOf(key);
            if (ById(Child(target, "steps"), id) is not { } step)
                NoCounterpart(key, $"{script.File} has no step \"{id}\"; take it out here, or correct the id.{FaultList.Suggest(id, Ids(Child(target, "steps")))}");
            else if (YamlMap.Of(value, $"step \"{id}\"", faults).Node is { } texts)
                Step(step, texts, id);
        }
    }

    private void Step(YamlMappingNode step, YamlMappingNode texts, string id)
    {
        foreach (var (key, value) in texts.Children)
        {
            switch (NameOf(key))
            {
                case "timeout" when MapAt(step, "timeout") is { } timeout:
                    Text(timeout, "text", value, $"timeout of step \"{id}\"");
                    break;
                case "again":
                    Again(step, value, id);
                    break;
                case "options" or "actions":
                    Entries(step, NameOf(key), value, id);
                    break;
                case var name when StepTexts.Contains(name) && name != "timeout":
                    Text(step, name, value, $"{name} of step \"{id}\"");
                    break;
                case var name:
                    NoCounterpart(key, $"Step \"{id}\" of {script.File} has no {name} to translate; known here are {string.Join(", ", StepTexts)}, again, options, actions.");
                    break;
            }
        }
    }

    private void Again(YamlMappingNode step, YamlNode value, string id)
    {
        var mine = value is YamlSequenceNode list ? list.Children : [value];
        var there = Child(step, "again") is YamlSequenceNode { } own ? own.Children : [];
        if (mine.Count != there.Count)
            NoCounterpart(value, $"\"again\" of step \"{id}\" has {mine.Count} texts here and {there.Count} in {script.File}; give as many.");
        for (var i = 0; i < Math.Min(mine.Count, there.Count); i++)
            there[i] = Merged(there[i], mine[i], $"\"again\" of step \"{id}\"", everywhere: false);
    }

    private void Entries(YamlMappingNode step, string block, YamlNode value, string id)
    {
        foreach (var (key, texts) in YamlMap.Of(value, $"\"{block}\" of step \"{id}\"", faults).Node ?? [])
        {
            var what = $"\"{NameOf(key)}\" in the {block} of step \"{id}\"";
            if (ById(Child(step, block), NameOf(key)) is not { } entry)
                NoCounterpart(key, $"{script.File} has no {what}; take it out here, or correct the id.{FaultList.Suggest(NameOf(key), Ids(Child(step, block)))}");
            else if (texts is YamlScalarNode)
                Text(entry, "text", texts, $"text of {what}");
            else
                Entry(entry, YamlMap.Of(texts, what, faults), what, takesWords: block == "options");
        }
    }

    private void Entry(YamlMappingNode entry, YamlMap texts, string what, bool takesWords)
    {
        texts.Allow(takesWords ? ["text", "words"] : ["text"]);
        if (texts.At("text") is { } text)
            Text(entry, "text", text, $"text of {what}");
        if (takesWords && texts.At("words") is { } words)
            Words(entry, words);
    }

    private void Text(YamlMappingNode target, string key, YamlNode value, string what, bool everywhere = false)
    {
        if (Child(target, key) is not { } there)
            NoCounterpart(value, $"{script.File} has no {what}; take it out here, or add it there.");
        else
            Put(target, key, Merged(there, value, what, everywhere));
    }

    private YamlNode Merged(YamlNode there, YamlNode value, string what, bool everywhere)
    {
        if (value is not YamlScalarNode)
        {
            faults.Add(YamlMap.LineOf(value), $"The {what} must be a plain text here, in {_language}; write it behind the colon.");
            return there;
        }

        return With(there, value, what, everywhere || there is YamlScalarNode { Value: { } same } && TextTemplate.Parse(same).IsWordless);
    }

    private void Words(YamlMappingNode target, YamlNode value)
    {
        if (Child(target, "words") is { } there)
            Put(target, "words", With(there, value, "words", everywhere: false));
        else
            target.Children.Add(new YamlScalarNode("words"), new YamlMappingNode { { new YamlScalarNode(_language), value } });
    }

    /// <param name="everywhere">A plain value serves the languages that give no other; else it belongs to the first one.</param>
    private YamlMappingNode With(YamlNode there, YamlNode value, string what, bool everywhere)
    {
        if (there is not YamlMappingNode texts)
        {
            texts = [];
            foreach (var language in everywhere ? languages : [first])
                texts.Children.Add(new YamlScalarNode(language), there);
            if (everywhere)
                _shared[texts] = there;
        }

        if (Child(texts, _language) is not { } twice)
            texts.Children.Add(new YamlScalarNode(_language), value);
        else if (_language != first && ReferenceEquals(twice, _shared.GetValueOrDefault(texts)))
            Put(texts, _language, value);
        else
            faults.Add(YamlMap.LineOf(value), $"The {what} has a text in {_language} already, in {faults.Where(YamlMap.LineOf(twice), YamlMap.LineOf(value))}; take one away.");
        return texts;
    }

    private YamlMappingNode? TargetOf(YamlMappingNode target, string block, YamlMappingNode source)
    {
        if (MapAt(target, block) is { } found)
            return found;
        NoCounterpart(source, $"{script.File} has no \"{block}:\"; take it out here, or add it there.");
        return null;
    }

    private void NoCounterpart(YamlNode node, string message) => faults.Add(YamlMap.LineOf(node), message);

    private static string NameOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private static void Put(YamlMappingNode map, string key, YamlNode value) => map.Children[map.Children.Keys.First(k => NameOf(k) == key)] = value;

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.FirstOrDefault(c => NameOf(c.Key) == key).Value;

    private YamlMappingNode? MapAt(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } child)
            return null;
        if (child is not YamlMappingNode && ReferenceEquals(map, _file.Root))
            faults.Add(YamlMap.LineOf(child), $"\"{key}\" must be a list of \"key: value\" lines.");
        return child as YamlMappingNode;
    }

    // Steps, options and actions are lists of maps with an id; a variant's steps are a map by id.
    private static YamlMappingNode? ById(YamlNode? entries, string id) => entries switch
    {
        YamlSequenceNode list => list.Children.OfType<YamlMappingNode>().FirstOrDefault(e => Child(e, "id") is YamlScalarNode { Value: { } found } && found == id),
        YamlMappingNode map => Child(map, id) as YamlMappingNode,
        _ => null,
    };

    private static IEnumerable<string> Ids(YamlNode? entries) => entries switch
    {
        YamlSequenceNode list => list.Children.OfType<YamlMappingNode>().Select(e => (Child(e, "id") as YamlScalarNode)?.Value).OfType<string>(),
        YamlMappingNode map => map.Children.Keys.Select(NameOf),
        _ => [],
    };
}
