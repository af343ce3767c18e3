using Bot.Dialogs.Languages;
using Bot.Domain.Leads;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting;

/// <summary>Makes a checked script of one file. Used once a file; not thread-safe.</summary>
internal sealed class ScriptReader
{
    private readonly FaultList _faults;
    private readonly FirmFacts _firm;
    private readonly LocalTextReader _texts;
    private readonly ConditionReader _conditions;

    private ScriptReader(ScriptSource source, FirmFacts firm)
    {
        (_faults, _firm) = (new FaultList(source.File), firm);
        _texts = new LocalTextReader(_faults, firm);
        _conditions = new ConditionReader(_faults);
    }

    /// <summary>The script is null when there is any fault.</summary>
    public static (DialogScript? Script, IReadOnlyList<ScriptFault> Faults) Read(ScriptSource source, FirmFacts firm)
    {
        var reader = new ScriptReader(source, firm);
        var script = reader.Root(source) is { } root ? reader.Script(root) : null;
        return (reader._faults.Faults.Count == 0 ? script : null, reader._faults.Faults);
    }

    private YamlMappingNode? Root(ScriptSource source)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(source.Text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
                return root;
            _faults.Add(1, "The file is no script; it begins with \"script: name\", then \"languages:\" and \"steps:\".");
        }
        catch (YamlException broken)
        {
            _faults.Add((int)broken.Start.Line, $"This is not valid YAML: {broken.Message} Check indentation, quotes and keys that come twice.");
        }

        return null;
    }

    private DialogScript? Script(YamlMappingNode root)
    {
        var map = YamlMap.Of(root, "the script", _faults);
        map.Allow("script", "languages", "constants", "texts", "steps", "qualification");
        var name = map.Text("script", required: true) ?? "";
        _texts.Languages = Languages(map);
        foreach (var constant in map.Map("constants")?.Keys.ToList() ?? [])
            _texts.AddConstant(constant, map.Map("constants")!.Node(constant)!);
        var own = OwnTexts(map.Map("texts"));
        var steps = Steps(map);
        var qualification = new QualificationReader(_faults, _conditions).Read(map.Map("qualification"));
        new ScriptChecks(_faults, steps).Run(_conditions, _texts);
        return _faults.Faults.Count > 0 || steps.Count == 0
            ? null
            : new DialogScript(new ScriptContent(name, ScriptVersion.Of(root), _texts.Languages, steps, own, qualification), _firm);
    }

    private List<string> Languages(YamlMap map)
    {
        var known = new List<string>();
        foreach (var node in map.List("languages", required: true))
        {
            var language = (node as YamlScalarNode)?.Value ?? "";
            if (LanguagePack.All.ContainsKey(language))
                known.Add(language);
            else
                _faults.Add(YamlMap.LineOf(node), $"\"{language}\" is no language the engine speaks; it speaks {string.Join(", ", LanguagePack.All.Keys.Order())}.");
        }

        return [.. known.Distinct()];
    }

    private Dictionary<string, LocalText> OwnTexts(YamlMap? texts)
    {
        var known = LanguagePack.All["en"].Texts;
        texts?.Allow([.. known.Keys.Order()]);
        var own = new Dictionary<string, LocalText>();
        foreach (var key in texts?.Keys.Where(known.ContainsKey) ?? [])
            own[key] = _texts.Read(texts!.Node(key), $"text \"{key}\"", LocalTextReader.LongestText);
        foreach (var placeholder in known.SelectMany(t => TextTemplate.Parse(t.Value).Placeholders))
            _texts.Used.Remove(placeholder);
        return own;
    }

    private List<Step> Steps(YamlMap map)
    {
        var reader = new StepReader(_faults, _texts, _conditions);
        var steps = new List<Step>();
        foreach (var node in map.List("steps", required: true))
        {
            if (reader.Read(node) is not { } step)
                continue;
            if (steps.Find(s => s.Id == step.Id) is { } twin)
                _faults.Add(step.Line, $"Step id \"{step.Id}\" is already used in line {twin.Line}; give each step its own id.");
            else
                steps.Add(step);
        }

        return [.. steps.Select((step, i) => Onward(step, i + 1 < steps.Count ? steps[i + 1] : null))];
    }

    /// <summary>Without a way that always holds, a step goes on to the one below it.</summary>
    private Step Onward(Step step, Step? below)
    {
        if (step.Kind is StepKind.End || step.Exits.Any(e => e.When == Condition.Always))
            return step;
        var optionsLead = step.When == Condition.Always && step.Options.Count > 0 && step.Options.All(o => o.Next is not null);
        if (below is null && !optionsLead)
            _faults.Add(step.Line, $"Step \"{step.Id}\" leads nowhere; add \"next: STEP\", or a step of kind end below it.");
        return below is null || optionsLead ? step : step with { Exits = [.. step.Exits, new StepExit(below.Id, Condition.Always, step.Line)] };
    }
}
