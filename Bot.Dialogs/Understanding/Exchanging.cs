using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"I'd swap my flat for a new one": who swaps a home does not buy one, however the other is described.</summary>
internal static class Exchanging
{
    private const int WidestGap = 5;
    private const int ShortestPlace = 4;

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

    /// <summary>"Selling, I move to Spain", "we need more space, looking to buy": why one does it is no exchange, and who goes abroad does not buy.</summary>
    public static List<Mention> WithoutMoving(Sentence sentence, List<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        var sure = mentions.Where(m => m.Option != book.ExchangeOption && m.Certainty > Certainty.Weak && !IsGoing(sentence, m, pack)).ToList();
        var reason = Reasons.Begin(sentence);
        bool IsAside(Mention m) => sure.Exists(s => s.Option != m.Option) && (!sure.Exists(s => sentence.Clauses[s.From] == sentence.Clauses[m.From])
            || (m.From > reason && sure.TrueForAll(s => s.From < reason)) || sure.TrueForAll(s => s.Option == book.WorksOption));
        // "Our flat is too small, we want a bigger one, selling ours": what is wanted counts.
        bool IsWanted(Mention m) => sentence.HasBeside(m.From, SharedWords.Wishes.Contains) && !sure.Exists(s => sentence.Clauses[s.From] == sentence.Clauses[m.From]);
        // "We want to buy a larger one".
        bool IsBeside(Mention m) => IsOfQuality(sentence, m, book, pack) && sure.Exists(s => sentence.Clauses[s.From] == sentence.Clauses[m.From]);
        return sure.Count == 0
            ? mentions
            : [.. mentions.Where(m => !(IsAside(m) || IsBeside(m)) || !((m.Option == book.ExchangeOption && m.Certainty is Certainty.Weak && !IsWanted(m) && !IsOfExchange(sentence, m, pack)) || IsGoing(sentence, m, pack)))];
    }

    private static bool IsOfQuality(Sentence sentence, Mention mention, OptionBook book, LanguagePack pack) =>
        mention is { Certainty: Certainty.Weak } && mention.Option == book.ExchangeOption && Enumerable.Range(mention.From, mention.To - mention.From).All(at => pack.Requests.Qualities.Contains(sentence.Words[at]));

    private static bool IsOfExchange(Sentence sentence, Mention mention, LanguagePack pack) =>
        Enumerable.Range(mention.From, mention.To - mention.From).Any(at => pack.Requests.Exchanges.Contains(sentence.Words[at]));

    // "Գնում եմ Ռուսաստան": I buy, or I go; nothing is named that could be bought.
    private static bool IsGoing(Sentence sentence, Mention mention, LanguagePack pack) =>
        pack.Turns.Going.Count > 0 && Enumerable.Range(mention.From, mention.To - mention.From).Any(at => pack.Turns.Going.Contains(sentence.Words[at]))
        && Enumerable.Range(mention.From, mention.To - mention.From).All(at => pack.Turns.Going.Contains(sentence.Words[at]) || pack.Fillers.Contains(sentence.Words[at]))
        && sentence.HasBeside(mention.From, w => w.Length >= ShortestPlace && !pack.Fillers.Contains(w) && !pack.Turns.Going.Contains(w))
        && !sentence.HasBeside(mention.From, w => pack.Requests.Homes.Contains(w) || pack.Requests.Qualities.Contains(w) || pack.Inflection.HasStem(w));

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
