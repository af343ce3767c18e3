using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting.Files;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads one script, its language files put in, in each of its wordings. Used once a script.</summary>
internal sealed class ScriptReader(DialogFile script, IReadOnlyDictionary<string, DialogFile> dialogs, FirmFacts firm, FaultList faults)
{
    /// <summary>What a script's file may hold.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["script", "languages", "starts", "collects", "constants", "renamed", "variants", "texts", "steps", "qualification"];

    /// <summary>The script as it stands comes first, then its variants.</summary>
    public IReadOnlyList<ScriptContent> Read()
    {
        var map = script.File.Map;
        map.Allow([.. Keys]);
        var plans = new VariantReader(faults).Read(map.Map("variants"));
        return plans.Count == 0 ? [Wording(map, null)] : [.. plans.Select(p => Wording(map, p))];
    }

    /// <summary>The languages of a script or dialog that there are packs for.</summary>
    public static List<string> Languages(ScriptFile file, FaultList faults)
    {
        var known = new List<string>();
        foreach (var node in file.Map.List("languages", required: !file.IsDialog))
        {
            var language = (node as YamlScalarNode)?.Value ?? "";
            if (LanguagePack.All.ContainsKey(language))
                known.Add(language);
            else
                faults.Add(YamlMap.LineOf(node), $"\"{language}\" is no language the engine speaks; it speaks {string.Join(", ", LanguagePack.All.Keys.Order())}.{FaultList.Suggest(language, LanguagePack.All.Keys)}");
        }

        // Not a list, which is told; what was meant is plain.
        if (file.Map.At("languages") is YamlScalarNode { Value: { } only } && LanguagePack.All.ContainsKey(only))
            known.Add(only);
        return [.. known.Distinct()];
    }

    private ScriptContent Wording(YamlMap map, VariantPlan? plan)
    {
        var breaks = faults.Breaks;
        var texts = new LocalTextReader(faults, firm) { Languages = script.Languages, IsTranslated = script.IsTranslated, Ignored = Misspelt(map) };
        var conditions = new ConditionReader(faults, firm);
        foreach (var constant in map.Map("constants")?.Keys.ToList() ?? [])
            texts.AddConstant(constant, map.Map("constants")!.At(constant)!);
        var list = new StepListReader(faults, texts, new StepReader(faults, texts, conditions), dialogs)
        {
            Changes = plan?.Steps ?? new Dictionary<string, YamlMap>(),
        };
        var steps = list.Read(map);
        foreach (var hidden in map.Map("constants")?.Keys.Where(c => steps.Exists(s => s.Asks && s.Answer == c)) ?? [])
            faults.Add(map.Map("constants")!.LineAt(hidden), $"The constant \"{hidden}\" hides the answer {{{hidden}}}; give the constant another name.");
        var qualification = new QualificationReader(faults, conditions).Read(map.Map("qualification"));
        var own = OwnTexts(map.Map("texts"), texts);
        var isBroken = list.HasGaps || faults.Breaks > breaks;
        return new ScriptContent
        {
            Name = script.File.Name,
            Line = map.LineAt("script"),
            Version = ScriptVersion.Of([script.File.Root, .. list.Ran.Select(d => d.File.Root)]),
            Languages = script.Languages,
            Steps = plan is null ? steps : StepOrder.Of(steps, plan, faults),
            Texts = own,
            Qualification = qualification,
            Starts = new StartsReader(faults, texts).Read(map.Map("starts")),
            Renamed = isBroken ? Renames.None : new RenamesReader(faults, steps).Read(map.Map("renamed")),
            CollectsFeedback = CollectsFeedback(map),
            Variant = plan?.Name,
            Share = plan?.Share ?? 100,
            Conditions = conditions.All,
            Placeholders = texts.Used,
            HasGaps = list.HasGaps,
            IsBroken = isBroken,
        };
    }

    /// <summary>When a language of the list is none, its texts are no further faults.</summary>
    private List<string> Misspelt(YamlMap map) =>
        map.At("languages") is YamlSequenceNode list && list.Children.Count != script.Languages.Count
            ? [.. LanguagePack.All.Keys, .. list.Children.OfType<YamlScalarNode>().Select(l => l.Value ?? "")]
            : [];

    private bool CollectsFeedback(YamlMap map)
    {
        var collects = map.Text("collects");
        if (collects is not (null or "leads" or "feedback"))
            faults.Add(map.LineAt("collects"), $"\"{collects}\" is not understood here; write leads or feedback.");
        return collects == "feedback";
    }

    private static Dictionary<string, LocalText> OwnTexts(YamlMap? texts, LocalTextReader reader)
    {
        var known = LanguagePack.All["en"].Texts;
        texts?.Allow([.. known.Keys.Order()]);
        var own = new Dictionary<string, LocalText>();
        foreach (var key in texts?.Keys.Where(known.ContainsKey) ?? [])
            own[key] = reader.Read(texts!.At(key), $"text \"{key}\"", TextUse.Message with { Fills = [.. TextTemplate.Parse(known[key]).Placeholders, "person"] });
        return own;
    }
}
