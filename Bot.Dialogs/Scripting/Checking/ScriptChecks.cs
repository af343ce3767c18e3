using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>What only the whole script shows: that names lead somewhere, conditions can be true, and every path ends well.</summary>
internal sealed class ScriptChecks(FaultList faults, ScriptContent script, Siblings siblings)
{
    private static readonly string[] ReservedIds = [ScriptMachine.Dialog, ScriptMachine.Person, ScriptMachine.Stopped];

    private readonly HashSet<string> _ids = [.. script.Steps.Select(s => s.Id)];

    /// <summary>The script with the report of its walk, if it could be walked.</summary>
    public ScriptContent Run()
    {
        CheckNames();
        CheckScripts();
        if (script.HasGaps || script.Steps.Count == 0)
            return script;
        new ConditionChecks(faults, script, siblings).Run();
        if (!script.IsBroken)
            new PlaceholderChecks(faults, script, siblings).Run();
        var isSound = CheckTargets();
        new CalculatorChecks(faults, script.Steps).Run();
        return isSound && !script.IsBroken ? script with { Report = new FlowChecks(faults, script, siblings).Run() } : script;
    }

    private void CheckNames()
    {
        foreach (var step in script.Steps)
        {
            if (ReservedIds.Contains(step.Id))
                faults.Add(step.Line, $"\"{step.Id}\" is a word of the engine; give the step another id.");
            if (Reading.ConditionReader.Reserved.Contains(step.Answer))
                faults.Add(step.Line, $"An answer cannot be called \"{step.Answer}\", conditions use the word; add \"answer: another_name\".");
            if (step.Asks)
                Reading.StepReader.CheckId(step.Answer, step.Line, "answer", faults);
        }
    }

    private void CheckScripts()
    {
        foreach (var step in script.Steps)
        {
            if (step.Script is { } other)
                CheckScript(other, step.Line, "leads to");
            foreach (var action in step.Actions.OfType<EndAction.Script>())
                CheckScript(action.Name, action.Line, "offers");
        }
    }

    private void CheckScript(string name, int line, string verb)
    {
        if (!siblings.Has(name))
            faults.Add(line, $"There is no script \"{name}\" that this {verb}; scripts are {string.Join(", ", siblings.Names)}.{FaultList.Suggest(name, siblings.Names)}");
        else if (name == script.Name)
            faults.Add(line, $"This {verb} the script it stands in; use \"next:\", or the action \"new\".");
    }

    private bool CheckTargets()
    {
        var sound = true;
        foreach (var step in script.Steps)
        {
            foreach (var exit in step.Exits)
            {
                if (exit.To == step.Id)
                    faults.Add(exit.Line, $"Step \"{step.Id}\" leads to itself; a question is repeated by itself when it was not understood.");
                else if (!_ids.Contains(exit.To))
                    faults.Add(exit.Line, $"There is no step \"{exit.To}\"; steps are {string.Join(", ", _ids)}.{FaultList.Suggest(exit.To, _ids)}");
                sound &= exit.To != step.Id && _ids.Contains(exit.To);
            }
        }

        if (script.Steps.Any(s => s.Kind is StepKind.End or StepKind.Switch || s is { Kind: StepKind.Person, Exits.Count: 0 }))
            return sound;
        faults.Add(script.Steps[0].Line, "The script has no end; add a step of kind end that says what happens next and by when.");
        return false;
    }
}
