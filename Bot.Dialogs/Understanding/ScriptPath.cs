using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Which of several steps that keep the same answer a visitor would meet, by what is known of him.</summary>
internal static class ScriptPath
{
    /// <summary>Of proposals for one key that of the step on his way; one for a step beside it only where no other keeps the key.</summary>
    public static IReadOnlyList<Proposal> Choose(DialogScript script, IReadOnlyList<Proposal> proposals)
    {
        var known = proposals.GroupBy(p => p.Key).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Value);
        var path = Walk(script, known);
        var chosen = new List<Proposal>();
        foreach (var group in proposals.GroupBy(p => p.Key))
        {
            var isMet = path.Exists(s => s.Answer == group.Key);
            if ((isMet ? group.FirstOrDefault(p => path.Contains(p.Step)) : group.First()) is { } met)
                chosen.Add(met);
        }

        return chosen;
    }

    private static List<Step> Walk(DialogScript script, Dictionary<string, string> known)
    {
        var path = new List<Step>();
        for (var step = script.First; step is not null && !path.Contains(step);)
        {
            path.Add(step);
            step = step.Exits.FirstOrDefault(e => Holds(e.When, known)) is { } exit ? script.Step(exit.To) : null;
        }

        return path;
    }

    // What depends on more than answers is not foreseen.
    private static bool Holds(Condition condition, Dictionary<string, string> known) => condition switch
    {
        Condition.All all => all.Parts.All(p => Holds(p, known)),
        Condition.Any any => any.Parts.Any(p => Holds(p, known)),
        Condition.Not not => !Holds(not.Part, known),
        Condition.Answered answered => known.TryGetValue(answered.Key, out var value) && answered.Values.Contains(value),
        Condition.Known key => known.ContainsKey(key.Key),
        _ => false,
    };
}
