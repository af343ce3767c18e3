using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>What a calculator adds up is asked before it, and has prices.</summary>
internal sealed class CalculatorChecks(FaultList faults, IReadOnlyList<Step> steps)
{
    private readonly Dictionary<string, Step> _byId = steps.DistinctBy(s => s.Id).ToDictionary(s => s.Id);

    public void Run()
    {
        foreach (var calculator in steps.Where(s => s.Calculation is not null))
        {
            foreach (var key in calculator.Calculation!.Of)
                Check(calculator, key);
        }
    }

    private void Check(Step calculator, string key)
    {
        var askers = steps.Where(s => s.Asks && s.Answer == key).ToList();
        if (askers.Count == 0)
            faults.Add(calculator.Line, $"Calculator \"{calculator.Id}\" adds up \"{key}\", which no step asks for.{FaultList.Suggest(key, steps.Where(s => s.Options.Count > 0).Select(s => s.Answer))}");
        foreach (var asker in askers)
        {
            if (asker.Options.Count == 0 || asker.Kind is StepKind.Consent)
                faults.Add(calculator.Line, $"Calculator \"{calculator.Id}\" adds up \"{key}\", but step \"{asker.Id}\" has no options to carry prices; name a choice.");
            else if (!asker.Options.Any(o => o.IsPriced))
                faults.Add(asker.Line, $"Calculator \"{calculator.Id}\" adds up \"{key}\", but no option here has a price or a factor; add \"price:\" or \"factor:\" to them.");
            if (!Leads(asker.Id, calculator.Id))
                faults.Add(calculator.Line, $"Calculator \"{calculator.Id}\" adds up \"{key}\", but no path leads from step \"{asker.Id}\" to it; ask that first.");
        }
    }

    private bool Leads(string from, string to)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>([from]));
        while (open.TryPop(out var id))
        {
            foreach (var next in _byId.TryGetValue(id, out var step) ? step.Exits.Select(e => e.To) : [])
            {
                if (next == to)
                    return true;
                if (reached.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }
}
