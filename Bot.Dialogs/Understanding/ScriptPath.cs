using Bot.Dialogs.Scripting;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Understanding;

/// <summary>Which steps a visitor would meet, by what is known of him.</summary>
internal static class ScriptPath
{
    /// <summary>
    /// Of proposals for one key that of the step on his way; one for a step beside it only where no other keeps the key and
    /// what is known does not lead past it.
    /// </summary>
    public static IReadOnlyList<Proposal> Choose(DialogScript script, IReadOnlyList<Proposal> proposals)
    {
        var known = proposals.GroupBy(p => p.Key).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Value);
        var path = Walk(script, known);
        var open = Reach(script, known);
        var chosen = new List<Proposal>();
        foreach (var group in proposals.GroupBy(p => p.Key))
        {
            var isMet = path.Exists(s => s.Answer == group.Key);
            if (group.FirstOrDefault(p => isMet ? path.Contains(p.Step) : open.Contains(p.Step)) is { } met)
                chosen.Add(met);
        }

        return chosen;
    }

    /// <summary>Every step that those answers leave open.</summary>
    public static HashSet<Step> Open(DialogScript script, IEnumerable<KnownAnswer> answers) => Reach(script, answers.ToDictionary(a => a.Key, a => a.Value));

    private static List<Step> Walk(DialogScript script, Dictionary<string, string> known)
    {
        var path = new List<Step>();
        for (var step = script.First; step is not null && !path.Contains(step);)
        {
            path.Add(step);
            step = step.Exits.FirstOrDefault(e => Holds(e.When, known) is true) is { } exit ? script.Step(exit.To) : null;
        }

        return path;
    }

    /// <summary>What the steps keep that tell the need.</summary>
    public static HashSet<string> Needs(IEnumerable<Step> steps) => [.. steps.Where(s => s.AsksForNeed).Select(s => s.Answer)];

    /// <summary>What the script asks about a need, but not who answered so. Nothing where he may be led into another script, which takes along what it finds.</summary>
    public static HashSet<string> NotAsked(DialogScript script, IEnumerable<KnownAnswer> answers)
    {
        var open = Open(script, answers);
        if (open.Any(s => s.Kind is StepKind.Switch))
            return [];
        var left = Needs(script.Steps);
        left.ExceptWith(Needs(open));
        return left;
    }

    private static HashSet<Step> Reach(DialogScript script, Dictionary<string, string> known)
    {
        var met = new HashSet<Step> { script.First };
        var ahead = new Queue<Step>(met);
        while (ahead.TryDequeue(out var step))
        {
            foreach (var exit in step.Exits)
            {
                var holds = Holds(exit.When, known);
                if (holds is not false && script.Step(exit.To) is { } next && met.Add(next))
                    ahead.Enqueue(next);
                if (holds is true)
                    break;
            }
        }

        return met;
    }

    // Null where it depends on more than the answers known; that is not foreseen.
    private static bool? Holds(Condition condition, Dictionary<string, string> known) => condition switch
    {
        Condition.All all => all.Parts.Aggregate((bool?)true, (holds, part) => holds & Holds(part, known)),
        Condition.Any any => any.Parts.Aggregate((bool?)false, (holds, part) => holds | Holds(part, known)),
        Condition.Not not => !Holds(not.Part, known),
        Condition.Answered answered => known.TryGetValue(answered.Key, out var value) ? answered.IsMetBy(value) : null,
        Condition.Known key => known.ContainsKey(key.Key) ? true : null,
        _ => null,
    };
}
