using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>How scripts lead into each other: never round without a question, never into a language they don't speak.</summary>
internal sealed class SwitchChecks(FaultList faults, IReadOnlyList<ScriptContent> scripts)
{
    private readonly Dictionary<string, ScriptContent> _byName = scripts.ToDictionary(s => s.Name);

    public void Run()
    {
        foreach (var script in scripts.Where(s => !s.IsBroken))
            CheckLanguages(script);
        CheckRounds();
    }

    private void CheckLanguages(ScriptContent script)
    {
        foreach (var language in script.Languages)
        {
            var walk = new PossibleWalk(script, new ConditionProof(script, []) { OnlyLanguage = language }, onlySilent: false);
            foreach (var (target, line) in walk.Done.SelectMany(LeadsTo).Where(t => _byName.TryGetValue(t.Name, out var other) && !other.Languages.Contains(language)))
                faults.Add(line, $"This leads to script \"{target}\", which has no {LanguagePack.All[language].Name} ({language}); add the language there{Instead(script, _byName[target])}.");
        }
    }

    private static string Instead(ScriptContent script, ScriptContent target) =>
        script.Languages.Intersect(target.Languages).ToList() is { Count: > 0 } both ? $", or lead there only \"when: {{ language: [{string.Join(", ", both)}] }}\"" : "";

    private static IEnumerable<(string Name, int Line)> LeadsTo(Step step) =>
        step.Actions.OfType<EndAction.Script>().Select(a => (a.Name, a.Line)).Concat(step.Script is { } other ? [(other, step.Line)] : []);

    private void CheckRounds()
    {
        var told = new HashSet<string>();
        foreach (var script in scripts.Where(s => !s.IsBroken))
        {
            var round = Round(script);
            if (round.Count == 0 || round.Exists(s => told.Contains(s.Script)))
                continue;
            told.UnionWith(round.Select(s => s.Script));
            faults.Add(round[0].Line, $"The scripts {string.Join(" → ", round.Select(s => s.Script))} → {script.Name} lead round: what is answered is not asked again, so the visitor would read the same texts over and over. Let one of them end, or lead on only \"when:\" an answer is not known yet, like \"not: {{ known: size }}\".");
        }
    }

    /// <summary>The switches that lead from a script back to itself once all their questions are answered; empty: none do.</summary>
    private List<(string Script, int Line)> Round(ScriptContent first)
    {
        var around = Around(first);
        var known = around.SelectMany(s => s.Steps).Where(s => s.Asks).Select(s => s.Answer).ToHashSet();
        List<Step> asked = [.. around.SelectMany(s => s.Steps)];
        var (way, tried) = (new List<(string Script, int Line)>(), new HashSet<string>());
        return around.Count > 1 && Leads(first) ? way : [];

        bool Leads(ScriptContent from)
        {
            tried.Add(from.Name);
            var walk = new PossibleWalk(from, new ConditionProof(from, asked) { Known = known }, onlySilent: true);
            foreach (var step in walk.Done.Where(s => s.Script is not null && around.Exists(a => a.Name == s.Script)))
            {
                way.Add((from.Name, step.Line));
                if (step.Script == first.Name || (!tried.Contains(step.Script!) && Leads(_byName[step.Script!])))
                    return true;
                way.RemoveAt(way.Count - 1);
            }

            return false;
        }
    }

    /// <summary>The scripts from which switches lead to this one and back.</summary>
    private List<ScriptContent> Around(ScriptContent first)
    {
        var after = After(first.Name);
        return [.. scripts.Where(s => !s.IsBroken && after.Contains(s.Name) && After(s.Name).Contains(first.Name))];
    }

    private HashSet<string> After(string name)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>([name]));
        while (open.TryPop(out var from))
        {
            foreach (var to in _byName[from].Steps.Select(s => s.Script).OfType<string>().Where(t => t != from && _byName.ContainsKey(t) && reached.Add(t)))
                open.Push(to);
        }

        return reached;
    }
}
