using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>What "not" belongs to: the rest of its clause, or, where nothing is mentioned there, what stands before it.</summary>
internal static class Negation
{
    private const int FarBehind = 3;

    public static IReadOnlyList<Mention> Mark(Sentence sentence, IReadOnlyList<Mention> mentions, LanguagePack pack, bool isOfHomes = false)
    {
        var denied = new HashSet<Mention>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!IsAt(sentence, at, pack) || mentions.Any(m => m.Certainty > Certainty.Weak && m.From <= at && m.To > at && !IsAcross(m)))
                continue;
            // "My husband does not decide" spans a "not" that is none of its own.
            denied.UnionWith(mentions.Where(m => m.From <= at && m.To > at && IsAcross(m)));
            var anew = Anew(sentence, at);
            var inClause = mentions.Where(m => sentence.Clauses[m.From] == sentence.Clauses[at] && m.From < anew && !IsOfItself(m, at) && !(isOfHomes && IsBehindQuestion(sentence, m, at, pack))).ToList();
            var behind = inClause.Where(m => m.From > at).ToList();
            denied.UnionWith(behind.Count > 0 ? behind : inClause);
        }

        return denied.Count == 0 ? mentions : [.. mentions.Select(m => m with { IsDenied = denied.Contains(m) })];
    }

    // "A flat I don't need and want to sell": behind "and want" it is said anew.
    private static int Anew(Sentence sentence, int not)
    {
        for (var at = not + 1; at + 1 < sentence.Count && sentence.Clauses[at] == sentence.Clauses[not]; at++)
        {
            if (SharedWords.WishJoins.Contains(sentence.Words[at]) && SharedWords.Wishes.Contains(sentence.Words[at + 1]))
                return at;
        }

        return int.MaxValue;
    }

    private static bool IsAcross(Mention mention) => mention is { IsLoose: true, IsOfNot: false };

    // "We haven't asked the bank so not sure": far behind, a "not" of its own is said anew.
    private static bool IsOfItself(Mention mention, int at) => mention is { IsOfNot: true, Certainty: > Certainty.Weak } && mention.From - at > FarBehind;

    // "We don't know what to do next need someone for a mortgage": what is asked ends sooner.
    private static bool IsBehindQuestion(Sentence sentence, Mention mention, int not, LanguagePack pack) =>
        mention is { Certainty: > Certainty.Weak } && mention.From - not > FarBehind && not + 1 < sentence.Count && pack.Asks.Contains(sentence.Words[not + 1]);

    /// <summary>True when a negation begins at this word.</summary>
    public static bool IsAt(Sentence sentence, int at, LanguagePack pack)
    {
        foreach (var phrase in pack.NegationPhrases)
        {
            if (sentence.StandsAt(at, phrase))
                return true;
        }

        return false;
    }

    /// <summary>Of each word, whether a negation begins there.</summary>
    public static bool[] Places(Sentence sentence, LanguagePack pack)
    {
        var places = new bool[sentence.Count];
        for (var at = 0; at < places.Length; at++)
            places[at] = IsAt(sentence, at, pack);
        return places;
    }

    public static bool IsIn(Sentence sentence, LanguagePack pack)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (IsAt(sentence, at, pack))
                return true;
        }

        return false;
    }
}
