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

    /// <summary>"My own flat needs renovating": whose it is tells not what is done with it; "have sold mine" is done already.</summary>
    public static void WithoutOwn(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        if (!book.IsOfHomes)
            return;
        found.RemoveAll(m => IsPast(sentence, m, pack));
        // "A loan for a home, help to put the papers in order": the home belongs to the loan.
        found.RemoveAll(m => m.Option == book.WorksOption && m.IsLoose && found.Exists(o => o.Option != m.Option && o is { IsLoose: false, Certainty: Certainty.Exact } && o.To - o.From > 1 && o.From < m.To && o.To > m.From));
        // "A loan, help me put things in order": what such a verb says by itself is little.
        found.RemoveAll(m => m.Option == book.WorksOption && m.Certainty == Certainty.Weak && m.To - m.From == 1 && pack.Works.Does.Contains(sentence.Words[m.From])
            && found.Exists(o => o.Option != m.Option && o is { IsLoose: false, Certainty: Certainty.Exact } && o.To - o.From > 1));
        bool IsOwn(string word) => pack.Requests.Homes.Contains(word) || pack.Requests.Owns.Contains(word) || pack.Requests.Whose.Contains(word) || pack.Requests.Selves.Contains(word) || pack.Works.Own.Contains(word);
        var works = found.Where(m => m.Option == book.WorksOption && m.Certainty > Certainty.Weak).ToList();
        found.RemoveAll(m => m.Option != book.WorksOption && works.Exists(w => (w.From >= m.To || m.From >= w.To) && sentence.Clauses[w.From] == sentence.Clauses[m.From]
                && !Enumerable.Range(Math.Min(m.To, w.To), Math.Max(w.From, m.From) - Math.Min(m.To, w.To)).Any(at => pack.Kin.Joins.Contains(sentence.Words[at])))
            && Enumerable.Range(m.From, m.To - m.From).All(at => IsOwn(sentence.Words[at])));
    }

    /// <summary>"I have sold the flat" wants to sell none.</summary>
    public static bool IsPast(Sentence sentence, Mention mention, LanguagePack pack)
    {
        foreach (var done in pack.Turns.Done)
        {
            for (var at = 0; at + done.Length <= sentence.Count; at++)
            {
                if (mention.From < at + done.Length && mention.To > at && done.AsSpan().SequenceEqual(sentence.Words.Skip(at).Take(done.Length).ToArray()))
                    return true;
            }
        }

        return false;
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
