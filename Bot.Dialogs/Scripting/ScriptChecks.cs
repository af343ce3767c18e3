using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting;

/// <summary>What only the whole script shows: that names lead somewhere, every path ends, consent comes before contacts.</summary>
internal sealed class ScriptChecks(FaultList faults, IReadOnlyList<Step> steps)
{
    private static readonly string[] ReservedIds = [ScriptMachine.Dialog, ScriptMachine.Person, ScriptMachine.Stopped];

    /// <summary>Filled by the engine whatever the answers are.</summary>
    private static readonly string[] EnginePlaceholders = ["opening", "phone_example"];

    private readonly Dictionary<string, Step> _byId = steps.ToDictionary(s => s.Id);

    public void Run(ConditionReader conditions, LocalTextReader texts)
    {
        CheckIds();
        CheckConditions(conditions);
        foreach (var (placeholder, line) in texts.Used)
        {
            if (!EnginePlaceholders.Contains(placeholder) && !steps.Any(s => s.Answer == placeholder))
                faults.Add(line, $"Nothing fills the placeholder {{{placeholder}}}; known are firm, {string.Join(", ", EnginePlaceholders)}, the constants and the answers {string.Join(", ", AnswerNames())}.");
        }

        if (!CheckTargets() || steps.Count == 0)
            return;
        CheckReachable();
        CheckEnds();
        CheckConsent();
    }

    private IEnumerable<string> AnswerNames() => steps.Where(s => s.Asks).Select(s => s.Answer).Distinct();

    private void CheckIds()
    {
        foreach (var step in steps)
        {
            if (ReservedIds.Contains(step.Id))
                faults.Add(step.Line, $"\"{step.Id}\" is a word of the engine; give the step another id.");
            if (ConditionReader.Reserved.Contains(step.Answer))
                faults.Add(step.Line, $"An answer cannot be called \"{step.Answer}\", conditions use the word; add \"answer: another_name\".");
        }
    }

    private void CheckConditions(ConditionReader conditions)
    {
        foreach (var (condition, line) in conditions.Answered)
        {
            var askers = steps.Where(s => s.Asks && s.Answer == condition.Key).ToList();
            if (askers.Count == 0)
                faults.Add(line, $"No step asks for \"{condition.Key}\"; answers are {string.Join(", ", AnswerNames())}.{FaultList.Suggest(condition.Key, AnswerNames())}");
            var values = askers.SelectMany(s => s.Options).Select(o => o.Id).Concat(askers.Any(s => s.Kind is StepKind.Slot) ? ["asap"] : []).ToList();
            foreach (var value in condition.Values.Where(v => values.Count > 0 && !values.Contains(v)))
                faults.Add(line, $"\"{value}\" is no answer to \"{condition.Key}\"; its answers are {string.Join(", ", values)}.{FaultList.Suggest(value, values)}");
        }

        foreach (var (key, line) in conditions.Known.Where(k => !AnswerNames().Contains(k.Key)))
            faults.Add(line, $"No step asks for \"{key}\"; answers are {string.Join(", ", AnswerNames())}.");
    }

    private bool CheckTargets()
    {
        var sound = true;
        foreach (var step in steps)
        {
            foreach (var exit in step.Exits)
            {
                if (exit.To == step.Id)
                    faults.Add(exit.Line, $"Step \"{step.Id}\" leads to itself; a question is repeated by itself when it was not understood.");
                else if (!_byId.ContainsKey(exit.To))
                    faults.Add(exit.Line, $"There is no step \"{exit.To}\"; steps are {string.Join(", ", _byId.Keys)}.{FaultList.Suggest(exit.To, _byId.Keys)}");
                sound &= exit.To != step.Id && _byId.ContainsKey(exit.To);
            }
        }

        return sound;
    }

    private void CheckReachable()
    {
        var reached = Walk([steps[0].Id], _ => true);
        foreach (var step in steps.Where(s => !reached.Contains(s.Id)))
            faults.Add(step.Line, $"No path leads to step \"{step.Id}\"; name it in a \"next:\", or take it out.");
    }

    private void CheckEnds()
    {
        if (!steps.Any(s => s.Kind is StepKind.End))
        {
            faults.Add(steps[0].Line, "The script has no end; add a step of kind end that says what happens next and by when.");
            return;
        }

        foreach (var step in steps.Where(s => !Walk([s.Id], _ => true).Any(id => _byId[id].Kind is StepKind.End)))
            faults.Add(step.Line, $"From step \"{step.Id}\" no path leads to an end; let its \"next:\" go on to one.");
    }

    private void CheckConsent()
    {
        // What is reachable without a yes: consent steps are left only by their "no".
        var without = Walk([steps[0].Id], exit => exit.When is Condition.Answered { Key: AnswerKeys.Consent } answered && !answered.Values.Contains("yes"));
        foreach (var step in steps.Where(s => AnswerKeys.IsContact(s.Answer) && without.Contains(s.Id)))
            faults.Add(step.Line, $"Step \"{step.Id}\" asks for a contact, but a path leads to it without consent; put a step of kind consent before it, and give its \"no\" a next of its own.");
    }

    private HashSet<string> Walk(IEnumerable<string> from, Func<StepExit, bool> leavesConsent)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(from);
        while (open.TryPop(out var id))
        {
            if (!reached.Add(id))
                continue;
            var step = _byId[id];
            foreach (var exit in step.Exits)
            {
                if (step.Kind is not StepKind.Consent || step.When != Condition.Always || leavesConsent(exit) || !HasOwnNo(step))
                    open.Push(exit.To);
            }
        }

        return reached;
    }

    private static bool HasOwnNo(Step consent) => consent.Option("no")?.Next is not null;
}
