using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Puts some steps into another order: the places keep where they lead from and to, the steps change places.</summary>
internal static class StepOrder
{
    public static List<Step> Of(List<Step> steps, VariantPlan plan, FaultList faults)
    {
        if (plan.Order.Count < 2 || !CanMove(steps, plan, faults))
            return steps;
        var places = steps.Where(s => plan.Order.Contains(s.Id)).ToList();
        var nowAt = places.Zip(plan.Order).ToDictionary(p => p.First.Id, p => p.Second);
        var byId = steps.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        string Target(string to) => nowAt.GetValueOrDefault(to, to);
        return
        [
            .. steps.Select(place => (nowAt.TryGetValue(place.Id, out var mover) ? byId[mover] : place) with
            {
                Exits = [.. place.Exits.Select(e => e with { To = Target(e.To) })],
                Options = [.. (mover is null ? place : byId[mover]).Options.Select(o => o.Next is null ? o : o with { Next = Target(o.Next) })],
            }),
        ];
    }

    private static bool CanMove(List<Step> steps, VariantPlan plan, FaultList faults)
    {
        var canMove = true;
        foreach (var id in plan.Order)
        {
            var step = steps.Find(s => s.Id == id);
            if (step is null)
                faults.Add(plan.Line, $"There is no step \"{id}\" to put into order; steps are {string.Join(", ", steps.Select(s => s.Id))}.{FaultList.Suggest(id, steps.Select(s => s.Id))}");
            else if (step.Exits.Count != 1 || step.Exits[0].When != Condition.Always)
                faults.Add(plan.Line, $"Step \"{id}\" branches, so it cannot change places; order only steps that lead to one step.");
            canMove &= step is { Exits.Count: 1 } && step.Exits[0].When == Condition.Always;
        }

        return canMove;
    }
}
