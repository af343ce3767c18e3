using System.Numerics;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Counts the paths over the states of one walk, and the questions on them.</summary>
internal static class PathCount
{
    /// <param name="ordered">Each state after all that follow it; the first one is the last.</param>
    public static void Of(List<PathState> ordered, Circumstances visitor, Exploration found)
    {
        foreach (var state in ordered)
        {
            var onward = state.Next.Where(n => n.Ways > 0).ToList();
            state.Paths = onward.Count == 0 ? 1 : onward.Aggregate(BigInteger.Zero, (sum, n) => sum + n.Ways * n.State.Paths);
            state.Longest = (state.IsAsked ? 1 : 0) + onward.Select(n => n.State.Longest).DefaultIfEmpty(0).Max();
        }

        var first = ordered[^1];
        found.Paths += first.Paths;
        found.Longest = Math.Max(found.Longest, first.Longest);
        (first.Questions, first.IsEmptyHanded) = (0, !visitor.IsKnownVisitor);
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            if (ordered[i].Questions >= 0)
                Pass(ordered[i], found);
        }
    }

    /// <summary>The first contact on a way ends the count there.</summary>
    private static void Pass(PathState state, Exploration found)
    {
        var step = state.Step;
        if (state.IsAsked && ScriptExplorer.IsContact(step))
        {
            found.FirstContacts[step.Id] = Math.Max(found.FirstContacts.GetValueOrDefault(step.Id), state.Questions);
            if (state.IsEmptyHanded)
                found.ContactsEmptyHanded.Add(step.Id);
            return;
        }

        var counts = state.IsAsked && step.Kind is not (StepKind.Consent or StepKind.Calculator);
        foreach (var (next, _) in state.Next.Where(n => n.Ways > 0))
        {
            next.Questions = Math.Max(next.Questions, state.Questions + (counts ? 1 : 0));
            next.IsEmptyHanded |= state.IsEmptyHanded && !state.GivesValue;
        }
    }
}
