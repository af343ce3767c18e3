using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"I'd swap my flat for a new one": who swaps a home does not buy one, however the other is described.</summary>
internal static class Exchanging
{
    private const int WidestGap = 5;

    /// <summary>Adds the mention of the option that means an exchange; what only describes the home one gets goes.</summary>
    public static void Find(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        if (book.ExchangeOption is not { } option)
            return;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!pack.Requests.Exchanges.Contains(sentence.Words[at]) || sentence.HasBeside(at, pack.Works.Things.Contains) || Home(sentence, at, pack) is not { } home)
                continue;
            found.RemoveAll(m => m.Option != option && sentence.Clauses[m.From] == sentence.Clauses[at] && (Describes(sentence, m, at, pack) || (m.IsLoose && m.From < at && m.To > at)));
            found.Add(new Mention(option, Math.Min(at, home), Math.Max(at, home) + 1, Certainty.Exact));
            return;
        }
    }

    private static int? Home(Sentence sentence, int verb, LanguagePack pack)
    {
        for (var gap = 1; gap <= WidestGap; gap++)
        {
            foreach (var at in new[] { verb + gap, verb - gap })
            {
                if (at >= 0 && at < sentence.Count && sentence.Clauses[at] == sentence.Clauses[verb]
                    && (pack.Requests.Homes.Contains(sentence.Words[at]) || pack.Inflection.HasStem(sentence.Words[at]) || (gap < 3 && pack.Requests.Qualities.Contains(sentence.Words[at]))))
                    return at;
            }
        }

        return null;
    }

    private static bool Describes(Sentence sentence, Mention mention, int verb, LanguagePack pack)
    {
        for (var at = mention.From; at < mention.To; at++)
        {
            var word = sentence.Words[at];
            if (at != verb && !pack.Requests.Homes.Contains(word) && !pack.Requests.Qualities.Contains(word) && !pack.Fillers.Contains(word) && !pack.Inflection.HasStem(word))
                return false;
        }

        return true;
    }
}
