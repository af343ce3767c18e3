using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>What walking every path shows: steps nobody reaches, branches nobody takes, rounds without end, contacts asked too early.</summary>
internal sealed class FlowChecks(FaultList faults, ScriptContent script, Siblings siblings)
{
    private const int MostQuestionsBeforeContact = 5;

    private readonly Dictionary<string, Step> _byId = script.Steps.ToDictionary(s => s.Id);
    private readonly StepMap _map = new(script.Steps);

    public ScriptReport Run()
    {
        List<Step> before = [.. siblings.StepsBefore(script.Name)];
        var found = new ScriptExplorer(script, before).Explore();
        var partly = found.IsPartial ? new PartialChecks(faults, script, before) : null;
        if (found.IsCut)
            found.Reached.UnionWith(_map.After(script.Steps[0].Id));
        CheckReached(found, partly?.Untaken() ?? Untaken(found));
        if (!found.IsPartial)
            CheckDone(found);
        if (found.IsRough)
            partly!.Rounds();
        else
            CheckRounds(found);
        CheckContacts(found);
        return new ScriptReport(
            script.Name,
            script.Variant,
            script.Steps.Count,
            script.Steps.Count(s => s.Asks),
            found.IsRough ? null : found.Paths,
            found.States,
            found.Longest,
            found.FirstContacts.Count == 0 ? null : found.FirstContacts.Values.Max());
    }

    /// <summary>Branches nobody takes; one without condition that stands last only makes sure.</summary>
    private HashSet<StepExit> Untaken(Exploration found)
    {
        var untaken = new HashSet<StepExit>(ReferenceEqualityComparer.Instance);
        foreach (var step in script.Steps.Where(s => found.Reached.Contains(s.Id) && (s.Exits.Count == 0 || s.Exits.Any(found.Taken.Contains))))
        {
            foreach (var exit in step.Exits.Where(e => !e.IsImplied && !found.Taken.Contains(e)))
            {
                var isSafe = exit.When == Condition.Always && step.Exits.TakeWhile(e => !ReferenceEquals(e, exit)).All(e => e.When != Condition.Always);
                if (isSafe || !untaken.Add(exit) || faults.IsToldOf(exit.Line))
                    continue;
                faults.Add(exit.Line, found.Held.Contains(exit)
                    ? $"Nobody goes from \"{step.Id}\" to \"{exit.To}\" here: a branch before it always comes first; put this one before it, or take it out."
                    : $"Nobody goes from \"{step.Id}\" to \"{exit.To}\" here: \"{exit.When.Describe()}\" can never hold; {Remedy(exit.When, step)}.");
            }
        }

        return untaken;
    }

    private string Remedy(Condition when, Step at)
    {
        var later = AnswerClasses.KeysOf(when.Whole()).Where(k => script.Steps.Any(s => s.Answer == k) && !script.Steps.Any(s => s.Answer == k && (s.Id == at.Id || Leads(s.Id, at.Id)))).ToList();
        return later.Count > 0 ? $"{string.Join(", ", later.Select(k => $"\"{k}\""))} is asked only later, ask it before" : "correct the condition, or take it out";
    }

    private bool Leads(string from, string to) => _map.After(from).Contains(to);

    /// <summary>Of steps nobody reaches those are told that begin such a stretch; a branch nobody takes is told already.</summary>
    private void CheckReached(Exploration found, HashSet<StepExit> untaken)
    {
        var unreached = script.Steps.Where(s => !found.Reached.Contains(s.Id)).ToList();
        var explained = new HashSet<string>();
        foreach (var exit in untaken.Where(e => !found.Reached.Contains(e.To)))
            explained.UnionWith(_map.After(exit.To).Append(exit.To));
        foreach (var step in script.Steps.Where(s => found.Reached.Contains(s.Id) && !found.Wanted.Contains(s.Id) && !found.IsPartial))
            explained.UnionWith(step.Exits.SelectMany(e => _map.After(e.To).Append(e.To)).Where(id => !found.Reached.Contains(id)));
        foreach (var step in unreached.Where(s => !explained.Contains(s.Id)))
        {
            if (unreached.Exists(u => u.Id != step.Id && u.Exits.Any(e => e.To == step.Id) && !Leads(step.Id, u.Id)))
                continue;
            faults.Add(step.Line, $"No path leads to step \"{step.Id}\"; name it in a \"next:\", or take it out.");
        }
    }

    private void CheckDone(Exploration found)
    {
        foreach (var step in script.Steps.Where(s => found.Reached.Contains(s.Id) && !found.Done.Contains(s.Id)))
        {
            if (step.IsToldOnly && found.Wanted.Contains(step.Id))
                continue;
            if (!found.Wanted.Contains(step.Id) && faults.IsToldOf(step.WhenLine))
                continue;
            if (!found.Wanted.Contains(step.Id))
                faults.Add(step.WhenLine, $"Step \"{step.Id}\" is always passed over: \"{step.When.Describe()}\" can never hold here; {Remedy(step.When, step)}.");
            else
                faults.Add(step.Line, $"Step \"{step.Id}\" is never asked: \"{step.Answer}\" is always known by then; keep its answer under another key with \"answer:\", or take it out.");
        }
    }

    private void CheckRounds(Exploration found)
    {
        foreach (var loop in found.Loops.DistinctBy(l => string.Join(' ', l.Order(StringComparer.Ordinal))).Take(10))
            faults.Add(_byId[loop[0]].Line, $"The steps {string.Join(" → ", loop.Take(8))} → {loop[0]} lead round without end, for what is known is not asked again; let one of them go on to an end.");
        foreach (var id in found.Stuck)
            faults.Add(_byId[id].Line, $"At step \"{id}\" none of the branches may hold; end its \"next:\" with a branch without \"when:\".");
    }

    private void CheckContacts(Exploration found)
    {
        foreach (var id in found.ContactsWithoutConsent)
            faults.Add(_byId[id].Line, $"Step \"{id}\"{Of(id)} asks for a contact, but a path leads to it without consent; put a step of kind consent before it, and give its \"no\" a next of its own.");
        foreach (var id in found.ContactsEmptyHanded)
            faults.Add(_byId[id].Line, $"Step \"{id}\"{Of(id)} asks for a contact before the visitor was told or asked anything; let a question, a file or a few words come first.");
        foreach (var (id, questions) in found.FirstContacts.Where(c => c.Value > MostQuestionsBeforeContact))
            faults.Add(_byId[id].Line, $"Step \"{id}\"{Of(id)} asks for the first contact after as many as {questions} questions; {MostQuestionsBeforeContact} at most keep a visitor, ask the others after it.");
    }

    // A dialog's step stands in the dialog's file; what is wrong is how this script comes to it.
    private string Of(string id) => id.Contains('.', StringComparison.Ordinal) ? $" of script \"{script.Name}\"" : "";
}
