using Bot.Dialogs.Scripting.Files;
using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>
/// Reads the steps of a script, and those of the dialogs it runs in their place: a dialog's step INNER becomes
/// STEP.INNER, its "next: return" goes on after STEP. Used once.
/// </summary>
internal sealed class StepListReader(FaultList faults, LocalTextReader texts, StepReader reader, IReadOnlyDictionary<string, DialogFile> dialogs)
{
    private const string Return = "return";

    private readonly HashSet<string> _changed = [];
    private readonly List<DialogFile> _ran = [];

    /// <summary>The keys of a step that a variant replaces, by the step's id.</summary>
    public IReadOnlyDictionary<string, YamlMap> Changes { get; init; } = new Dictionary<string, YamlMap>();

    /// <summary>A step could not be read at all, so who leads where is not known.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>The dialogs that were put in.</summary>
    public IReadOnlyList<DialogFile> Ran => _ran;

    public List<Step> Read(YamlMap script)
    {
        var steps = Level(script, "", null, []);
        foreach (var (id, change) in Changes.Where(c => !_changed.Contains(c.Key)))
            faults.Add(change.Line, $"There is no step \"{id}\" to change; steps are {string.Join(", ", steps.Select(s => s.Id))}.{FaultList.Suggest(id, steps.Select(s => s.Id))}");
        return WithoutDetours(steps);
    }

    /// <param name="after">Where "return" and the last step lead; null: to nowhere, this is the script itself.</param>
    /// <param name="running">The dialogs around, to find one that runs itself.</param>
    private List<Step> Level(YamlMap file, string prefix, string? after, IReadOnlyList<string> running)
    {
        var groups = new List<List<Step>>();
        foreach (var node in file.List("steps", required: true))
        {
            if (Group(node, prefix, after, running) is not { } group)
                HasGaps = true;
            else if (groups.Find(g => g[0].Id == group[0].Id) is { } twin)
                faults.Add(group[0].Line, $"Step id \"{group[0].Id}\" is already used in {faults.Where(twin[0].Line, group[0].Line)}; give each step its own id.");
            else
                groups.Add(group);
        }

        for (var i = 0; i < groups.Count; i++)
        {
            // What a group leaves by stands last: the step itself, or where its dialog returns to.
            groups[i][^1] = Onward(groups[i][^1], i + 1 < groups.Count ? groups[i + 1][0].Id : after);
        }

        return [.. groups.SelectMany(g => g)];
    }

    private List<Step>? Group(YamlNode node, string prefix, string? after, IReadOnlyList<string> running)
    {
        var map = Changed(YamlMap.Of(node, "a step", faults), prefix);
        if (reader.Read(map) is not { } read)
            return null;
        if (read.Id == Return)
            faults.Add(read.Line, "\"return\" is what leads back from a dialog; give the step another id.");
        var step = Placed(read, prefix, after);
        return map.Text("kind") == StepKeys.Dialog ? Dialog(step, map, running) : [step];
    }

    private List<Step>? Dialog(Step step, YamlMap map, IReadOnlyList<string> running)
    {
        if (map.Text("run", required: true) is not { } name)
            return null;
        if (!dialogs.TryGetValue(name, out var dialog))
        {
            faults.Add(map.LineAt("run"), $"There is no dialog \"{name}\"; a file that begins with \"dialog: {name}\" would be one.{FaultList.Suggest(name, dialogs.Keys)}");
            return null;
        }

        if (running.Contains(name))
        {
            faults.Add(map.LineAt("run"), $"Dialog \"{name}\" runs itself: {string.Join(" → ", running.SkipWhile(n => n != name))} → {name}; go on with \"next:\" instead.");
            return null;
        }

        var back = new Step { Id = $"{step.Id}.{Return}", Kind = StepKind.Say, Line = step.Line, Exits = step.Exits };
        var inner = Within(dialog, () => Level(dialog.File.Map, step.Id + ".", back.Id, [.. running, name]));
        if (inner.Count == 0)
            return null;
        var entry = step with { Exits = [new StepExit(inner[0].Id, step.When, step.Line) { IsImplied = true }, .. Otherwise(step, back)] };
        return [entry, .. inner, back];
    }

    private static IEnumerable<StepExit> Otherwise(Step step, Step back) =>
        step.When == Condition.Always ? [] : [new StepExit(back.Id, Condition.Always, step.Line) { IsImplied = true }];

    private List<Step> Within(DialogFile dialog, Func<List<Step>> read)
    {
        var (translated, ignored) = (texts.IsTranslated, texts.Ignored);
        (texts.IsTranslated, texts.Ignored) = (dialog.IsTranslated, dialog.Languages);
        if (!_ran.Contains(dialog))
            _ran.Add(dialog);
        foreach (var constant in dialog.File.Map.Map("constants")?.Keys.ToList() ?? [])
            texts.AddConstant(constant, dialog.File.Map.Map("constants")!.At(constant)!);
        var steps = read();
        (texts.IsTranslated, texts.Ignored) = (translated, ignored);
        return steps;
    }

    private YamlMap Changed(YamlMap map, string prefix)
    {
        var id = prefix + (map.At("id") as YamlScalarNode)?.Value;
        if (!Changes.TryGetValue(id, out var change) || map.Node is null || change.Node is null)
            return map;
        _changed.Add(id);
        foreach (var key in change.Keys.Where(k => k is "id" or "kind"))
            faults.Add(change.LineAt(key), $"A variant cannot change the {key} of a step; change what it says or where it leads.");
        var merged = new YamlMappingNode();
        foreach (var (key, value) in map.Node.Children.Where(c => !change.Has(c.Key.ToString())).Concat(change.Node.Children))
            merged.Children.Add(key, value);
        return YamlMap.Of(merged, "a step", faults);
    }

    private static Step Placed(Step step, string prefix, string? after)
    {
        string Target(string to) => to == Return && after is not null ? after : prefix + to;
        return step with
        {
            Id = prefix + step.Id,
            Exits = [.. step.Exits.Select(e => e with { To = Target(e.To) })],
            Options = [.. step.Options.Select(o => o.Next is null ? o : o with { Next = Target(o.Next) })],
        };
    }

    /// <summary>Without a way that always holds, a step goes on to the one below it.</summary>
    private Step Onward(Step step, string? below)
    {
        var isLast = step.Kind is StepKind.End || (step.Kind is StepKind.Switch && step.When == Condition.Always);
        if (isLast || step.Exits.Any(e => e.When == Condition.Always))
            return step;
        var optionsLead = step.When == Condition.Always && step.Options.Count > 0 && step.Options.All(o => o.Next is not null);
        if (optionsLead || (below is null && step is { Kind: StepKind.Person, Exits.Count: 0 }))
            return step;
        if (below is null)
            faults.Add(step.Line, $"Step \"{step.Id}\" leads nowhere; add \"next: STEP\", or a step of kind end below it.");
        return below is null ? step : step with { Exits = [.. step.Exits, new StepExit(below, Condition.Always, step.Line) { IsImplied = true }] };
    }

    /// <summary>Who returns from a dialog goes straight to what follows, where that is one step.</summary>
    private static List<Step> WithoutDetours(List<Step> steps)
    {
        var detours = steps.Where(s => s.Id.EndsWith("." + Return, StringComparison.Ordinal) && s.Exits is [{ When: var when }] && when == Condition.Always)
            .ToDictionary(s => s.Id, s => s.Exits[0].To);
        if (detours.Count == 0)
            return steps;
        string Straight(string to)
        {
            for (var hops = 0; hops < detours.Count && detours.TryGetValue(to, out var next); hops++)
                to = next;
            return to;
        }

        return
        [
            .. steps.Where(s => !detours.ContainsKey(s.Id)).Select(s => s with
            {
                Exits = [.. s.Exits.Select(e => e with { To = Straight(e.To) })],
                Options = [.. s.Options.Select(o => o.Next is null ? o : o with { Next = Straight(o.Next) })],
            }),
        ];
    }
}
