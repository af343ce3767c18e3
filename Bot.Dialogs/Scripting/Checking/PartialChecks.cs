using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>
/// What can be shown of a script with too many states to walk: each condition is tried by itself, and the steps are
/// followed whatever the answers are. It refuses what is wrong for certain, and rounds that cannot be shown to end.
/// </summary>
internal sealed class PartialChecks(FaultList faults, ScriptContent script, IReadOnlyList<Step> before)
{
    private const int MostRounds = 10;
    private const int MostNamed = 8;

    private readonly ConditionProof _proof = new(script, before);
    private readonly StepMap _map = new(script.Steps);

    /// <summary>Branches nobody takes, each told.</summary>
    public HashSet<StepExit> Untaken()
    {
        var untaken = new HashSet<StepExit>(ReferenceEqualityComparer.Instance);
        foreach (var step in script.Steps)
        {
            if (step.When != Condition.Always && !_proof.CanHold(step.When, []))
                faults.Add(step.WhenLine, $"Step \"{step.Id}\" is always passed over: \"{step.When.Describe()}\" can never hold; correct the condition, or take it out.");
            for (var i = 0; i < step.Exits.Count; i++)
            {
                if (!step.Exits[i].IsImplied)
                    Check(step, i, untaken);
            }
        }

        return untaken;
    }

    private void Check(Step step, int index, HashSet<StepExit> untaken)
    {
        var exit = step.Exits[index];
        List<Condition> earlier = [.. step.Exits.Take(index).Select(e => e.When)];
        if (!_proof.CanHold(exit.When, []))
            faults.Add(exit.Line, $"Nobody goes from \"{step.Id}\" to \"{exit.To}\" here: \"{exit.When.Describe()}\" can never hold; correct the condition, or take it out.");
        else if ((exit.When != Condition.Always || earlier.Contains(Condition.Always)) && !_proof.CanHold(exit.When, earlier))
            faults.Add(exit.Line, $"Nobody goes from \"{step.Id}\" to \"{exit.To}\" here: a branch before it always comes first; put this one before it, or take it out.");
        else
            return;
        untaken.Add(exit);
    }

    /// <summary>Steps that lead round.</summary>
    public void Rounds()
    {
        foreach (var round in _map.Rounds().Take(MostRounds))
        {
            var way = $"{string.Join(" → ", round.Take(MostNamed).Select(s => s.Id))} → {round[0].Id}";
            faults.Add(round[0].Line, round.SelectMany(s => s.Exits).All(e => round.Exists(s => s.Id == e.To))
                ? $"The steps {way} lead round without end, for what is known is not asked again; let one of them go on to an end."
                : $"The steps {way} lead round, and the script is too large to show that everybody leaves them: its conditions hang on {Asked()}. Let these steps lead onward only, or let conditions, temperature and score ask for fewer of these answers.");
        }
    }

    private string Asked()
    {
        var parts = script.Conditions.Select(c => c.Condition).ToList();
        var keys = AnswerClasses.KeysOf(parts)
            .Concat(parts.OfType<Condition.IsTemperature>().Any() ? script.Qualification.Temperatures.SelectMany(t => t.When.Keys) : [])
            .Concat(parts.OfType<Condition.Scored>().Any() ? script.Qualification.Scores.Select(s => s.Answer) : [])
            .Distinct().ToList();
        return string.Join(", ", keys.Take(MostNamed).Select(k => $"\"{k}\"")) + (keys.Count > MostNamed ? $" and {keys.Count - MostNamed} more" : "");
    }
}
