using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"I only ask, my wife decides", "I decide, mum just wants to look": who is named besides is not who decides.</summary>
internal static class Onlookers
{
    /// <summary>Where deciding is asked about, the clause that speaks of it counts.</summary>
    public static IReadOnlyList<Mention> Without(Sentence sentence, IReadOnlyList<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        if (!book.IsOfDeciding || mentions.Count < 2)
            return mentions;
        var clauses = new HashSet<int>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (Hearsay.Decides(sentence, at, pack))
                clauses.Add(sentence.Clauses[at]);
        }

        var deciding = mentions.Where(m => clauses.Contains(sentence.Clauses[m.From]) || HasSay(sentence, m, book, pack)).ToList();
        return deciding.Exists(m => m is { IsDenied: false, Certainty: > Certainty.Weak }) ? deciding : WithoutLooking(sentence, mentions, book, pack);
    }

    // "We pay half each, but I decide", "I decide, but my wife must agree": nobody said how that goes together.
    private static bool HasSay(Sentence sentence, Mention mention, OptionBook book, LanguagePack pack)
    {
        if (mention.Certainty is Certainty.Weak || !sentence.Words.Any(pack.Turns.IDecide.Contains))
            return false;
        return mention.Option == Companions.Together(book, pack)
            || (mention.Option != book.SelfOption && (Agrees(sentence, mention, pack) || (sentence.HasBeside(mention.From, pack.Contrasts.Contains) && !sentence.HasBeside(mention.From, pack.Kin.Only.Contains))));
    }

    // "Me, mum only wants to see it".
    private static IReadOnlyList<Mention> WithoutLooking(Sentence sentence, IReadOnlyList<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        var selves = mentions.Where(m => m.Option == book.SelfOption && !m.IsDenied && (m.Certainty > Certainty.Weak || IsAlone(sentence, m, pack))).ToList();
        bool Looks(Mention m) => m.Option != book.SelfOption && m.Option != Companions.Together(book, pack) && !Agrees(sentence, m, pack)
            && selves.TrueForAll(s => sentence.Clauses[s.From] < sentence.Clauses[m.From])
            && Enumerable.Range(m.To, sentence.Count - m.To).Any(at => (at == m.To || sentence.Clauses[at] == sentence.Clauses[m.From]) && at + 1 < sentence.Count && pack.Kin.Only.Contains(sentence.Words[at]));
        return selves.Count == 0 || pack.Turns.Agrees.Count == 0 ? mentions : [.. mentions.Where(m => !Looks(m))];
    }

    // "I" by itself before a mark.
    private static bool IsAlone(Sentence sentence, Mention mention, LanguagePack pack) =>
        Enumerable.Range(0, sentence.Count).All(at => sentence.Clauses[at] != sentence.Clauses[mention.From] || pack.Kin.Selves.Contains(sentence.Words[at]) || pack.Fillers.Contains(sentence.Words[at]));

    private static bool Agrees(Sentence sentence, Mention mention, LanguagePack pack) =>
        sentence.HasBeside(mention.From, w => pack.Turns.Agrees.Any(a => w.StartsWith(a, StringComparison.Ordinal)));
}
