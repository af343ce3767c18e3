using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>Which answers may be known at a step and still matter there or after it; the rest can be forgotten.</summary>
internal sealed class LiveAnswers
{
    private readonly Dictionary<string, int[]> _live;

    /// <param name="brought">Answers that may be known before the first step.</param>
    public LiveAnswers(ScriptContent script, OpenFacts open, IEnumerable<string> brought)
    {
        var keys = script.Steps.Where(s => s.Asks).Select(s => s.Answer)
            .Concat(AnswerClasses.KeysOf(script.Conditions.Select(c => c.Condition)))
            .Append(AnswerKeys.Consent).Concat(open.Keys).Distinct().ToList();
        Keys = keys;
        var index = keys.Select((k, i) => (k, i)).ToDictionary(e => e.k, e => e.i);
        var live = script.Steps.ToDictionary(s => s.Id, s => Bits(Uses(s, script.Qualification).Concat(open.At(s.Id)).Where(index.ContainsKey).Select(k => index[k]), keys.Count));
        Spread(script.Steps, live);
        var known = script.Steps.ToDictionary(s => s.Id, _ => Bits(brought.Concat(open.Keys).Where(index.ContainsKey).Select(k => index[k]), keys.Count));
        Gather(script.Steps, known, index);
        foreach (var (id, bits) in live)
            Keep(bits, known[id]);
        _live = live.ToDictionary(l => l.Key, l => Enumerable.Range(0, keys.Count).Where(i => (l.Value[i >> 6] & (1UL << (i & 63))) != 0).ToArray());
    }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>Places in <see cref="Keys"/>.</summary>
    public int[] At(string stepId) => _live[stepId];

    private static IEnumerable<string> Uses(Step step, Qualification qualification)
    {
        var parts = step.Exits.Select(e => e.When).Append(step.When).SelectMany(w => w.Whole()).ToList();
        var keys = AnswerClasses.KeysOf(parts);
        if (step.Asks)
            keys = keys.Append(step.Answer).Append(AnswerKeys.Consent);
        if (parts.OfType<Condition.IsTemperature>().Any())
            keys = keys.Concat(qualification.Temperatures.SelectMany(t => t.When.Keys));
        if (parts.OfType<Condition.Scored>().Any())
            keys = keys.Concat(qualification.Scores.Select(s => s.Answer));
        return keys;
    }

    /// <summary>What matters after a step matters at it.</summary>
    private static void Spread(IReadOnlyList<Step> steps, Dictionary<string, ulong[]> live)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var step in steps.Reverse())
            {
                foreach (var exit in step.Exits)
                    changed |= Add(live[step.Id], live[exit.To]);
            }
        }
    }

    /// <summary>What is answered at a step may be known after it.</summary>
    private static void Gather(IReadOnlyList<Step> steps, Dictionary<string, ulong[]> known, Dictionary<string, int> index)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var step in steps)
            {
                var after = step.Asks ? Bits([index[step.Answer]], index.Count) : Bits([], index.Count);
                Add(after, known[step.Id]);
                foreach (var exit in step.Exits)
                    changed |= Add(known[exit.To], after);
            }
        }
    }

    private static void Keep(ulong[] bits, ulong[] of)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= of[i];
    }

    private static bool Add(ulong[] to, ulong[] from)
    {
        var changed = false;
        for (var i = 0; i < to.Length; i++)
        {
            changed |= (to[i] | from[i]) != to[i];
            to[i] |= from[i];
        }

        return changed;
    }

    private static ulong[] Bits(IEnumerable<int> places, int count)
    {
        var bits = new ulong[(count + 63) / 64];
        foreach (var place in places)
            bits[place >> 6] |= 1UL << (place & 63);
        return bits;
    }
}
