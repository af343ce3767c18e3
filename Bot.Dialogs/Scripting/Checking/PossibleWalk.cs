namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Follows a script from its first step wherever each condition, taken by itself, may lead. Used once.</summary>
internal sealed class PossibleWalk
{
    private readonly ConditionProof _proof;
    private readonly bool _onlySilent;
    private readonly Dictionary<string, Step> _byId;
    private readonly HashSet<string> _reached = [];

    /// <param name="onlySilent">Not beyond a step that waits for a person; questions count as answered.</param>
    public PossibleWalk(ScriptContent script, ConditionProof proof, bool onlySilent)
    {
        (_proof, _onlySilent) = (proof, onlySilent);
        _byId = script.Steps.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        var open = new Stack<string>(script.Steps.Take(1).Select(s => s.Id));
        while (open.TryPop(out var id))
        {
            if (_byId.TryGetValue(id, out var step) && _reached.Add(id))
                Follow(step, open);
        }
    }

    /// <summary>The steps that are not passed over in every case.</summary>
    public List<Step> Done { get; } = [];

    private void Follow(Step step, Stack<string> open)
    {
        if (_proof.CanHold(step.When, []))
            Done.Add(step);
        var isSure = step.When == Condition.Always || !_proof.CanHold(Condition.Always, [step.When]);
        if (step.Kind is StepKind.End || (isSure && (step.Kind is StepKind.Switch || (_onlySilent && step.Kind is StepKind.Person))))
            return;
        for (var i = 0; i < step.Exits.Count; i++)
        {
            if (_proof.CanHold(step.Exits[i].When, [.. step.Exits.Take(i).Select(e => e.When)]))
                open.Push(step.Exits[i].To);
        }
    }
}
