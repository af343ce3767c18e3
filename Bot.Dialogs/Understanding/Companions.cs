using System.Collections.Frozen;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"My sister and I", "мы с братом": a relative joined with I means both, whoever the relative is.</summary>
internal static class Companions
{
    private const int MostBetween = 2;
    private const int LongestAsking = 3;

    /// <summary>"And I" says something here, though each of its words says nothing elsewhere.</summary>
    public static bool AreIn(Sentence sentence, OptionBook book, LanguagePack pack)
    {
        var found = new List<Mention>();
        Find(sentence, book, pack, found);
        return found.Count > 0;
    }

    /// <summary>Adds the mention of the option that means all together.</summary>
    public static void Find(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        var kin = pack.Kin;
        if (!book.IsOfDeciding || kin.Relatives.Count == 0)
            return;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!kin.Joins.Contains(sentence.Words[at]) || (Span(sentence, at, pack) is not { } span))
                continue;
            var together = book.Phrases.FirstOrDefault(p => p.IsOwn && p.Words is [var only] && kin.Together.Contains(only))?.Option;
            if (together is null)
                continue;
            // "My wife and I will decide" is not "I … decide".
            found.RemoveAll(m => m.Option != together && m.Certainty < Certainty.Exact && m.From <= span.From && m.To >= span.To);
            found.Add(new Mention(together, span.From, span.To, Certainty.Exact));
        }
    }

    /// <summary>"My husband, I'm only asking": who only asks is not who decides.</summary>
    public static List<Mention> WithoutAsking(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        if (mentions.Count < 2 || !sentence.Words.Any(pack.Kin.Asks.Contains))
            return mentions;
        var asking = Enumerable.Range(0, sentence.Count).Where(at => pack.Kin.Asks.Contains(sentence.Words[at])).ToList();
        var kept = mentions.Where(m => !(m.To - m.From == 1 && pack.Kin.Selves.Contains(sentence.Words[m.From]) && asking.Exists(a => a > m.From && a - m.From <= LongestAsking))).ToList();
        return kept.Count > 0 ? kept : mentions;
    }

    /// <summary>From I to the relative or from the relative to I, two words between them and the "and" at most.</summary>
    private static (int From, int To)? Span(Sentence sentence, int join, LanguagePack pack)
    {
        var kin = pack.Kin;
        if (Beside(sentence, join, -1, kin.Selves, 0, pack) is { } self && Beside(sentence, join, 1, kin.Relatives, MostBetween, pack) is { } relative)
            return (self, relative + 1);
        // "Mannen min og jeg": whose he is stands between.
        return Beside(sentence, join, 1, kin.Selves, 0, pack) is { } last && Beside(sentence, join, -1, kin.Relatives, 1, pack) is { } other
            && (join - other == 1 || pack.Fillers.Contains(sentence.Words[join - 1])) ? (other, last + 1) : null;
    }

    private static int? Beside(Sentence sentence, int from, int step, FrozenSet<string> words, int mostBetween, LanguagePack pack)
    {
        for (var i = 1; i <= mostBetween + 1; i++)
        {
            var at = from + (i * step);
            if (at < 0 || at >= sentence.Count || sentence.Clauses[at] != sentence.Clauses[from])
                return null;
            if (words.Contains(sentence.Words[at]))
                return at;
            if (pack.Decides.Contains(sentence.Words[at]) || pack.Kin.Asks.Contains(sentence.Words[at]))
                return null;
        }

        return null;
    }
}
