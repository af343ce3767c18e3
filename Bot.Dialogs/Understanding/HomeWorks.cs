using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"Change the windows": what is worked on in a home tells more than a verb that another option goes by.</summary>
internal static class HomeWorks
{
    private const int WidestGap = 4;

    /// <summary>Adds the mention of the option that means such work; a thing without a verb is a weak one.</summary>
    public static void Find(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        if (book.WorksOption is not { } option)
            return;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!pack.Works.Things.Contains(sentence.Words[at]))
                continue;
            if (Verb(sentence, at, pack) is { } verb)
                Add(new Mention(option, Math.Min(at, verb), Math.Max(at, verb) + 1, Certainty.Exact), verb, found);
            else if (found.Exists(m => m.Option != option && m.Certainty > Certainty.Weak))
                found.RemoveAll(m => m.Option == option && m.From <= at && m.To > at && !IsDone(sentence, m, pack));
            else
                found.Add(new Mention(option, at, at + 1, Certainty.Weak));
        }
    }

    // "A flat with a new kitchen" is not to be worked on.
    private static bool IsDone(Sentence sentence, Mention mention, LanguagePack pack) =>
        Enumerable.Range(mention.From, mention.To - mention.From).Any(at => pack.Works.Does.Contains(sentence.Words[at]));

    private static void Add(Mention works, int verb, List<Mention> found)
    {
        // "Change the flat's windows" does not change the flat.
        found.RemoveAll(m => m.Option != works.Option && ((m.From <= verb && m.To > verb) || (m.From >= works.From && m.To <= works.To)));
        found.Add(works);
    }

    /// <summary>The nearest verb of its clause, with no home between that would be what is changed.</summary>
    private static int? Verb(Sentence sentence, int thing, LanguagePack pack)
    {
        for (var gap = 1; gap <= WidestGap; gap++)
        {
            foreach (var at in new[] { thing - gap, thing + gap })
            {
                if (at >= 0 && at < sentence.Count && sentence.Clauses[at] == sentence.Clauses[thing]
                    && pack.Works.Does.Contains(sentence.Words[at]) && !IsHomeBetween(sentence, at, thing, pack))
                    return at;
            }
        }

        return null;
    }

    private static bool IsHomeBetween(Sentence sentence, int one, int other, LanguagePack pack)
    {
        for (var at = Math.Min(one, other) + 1; at < Math.Max(one, other); at++)
        {
            if (pack.Works.Homes.Contains(sentence.Words[at]))
                return true;
        }

        return false;
    }
}
