using System.Collections.Frozen;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

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
        Sharing.Find(sentence, book, pack, found);
        Consulting.Find(sentence, book, pack, found);
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
            if (((kin.Joins.Contains(sentence.Words[at]) ? Span(sentence, at, pack) : null) ?? WithRelative(sentence, at, pack)) is not { } span)
                continue;
            if (Together(book, pack) is not { } together)
                continue;
            // "My wife and I will decide" is not "I … decide".
            found.RemoveAll(m => m.Option != together && m.Certainty < Certainty.Exact && m.From <= span.From && m.To >= span.To);
            // "Me and my brother need to sign" is not "my brother … sign".
            found.RemoveAll(m => m.Option != together && m.IsLoose && m.From < span.To && m.To > span.From);
            found.Add(new Mention(together, span.From, span.To, Certainty.Exact));
        }
    }

    /// <summary>The option that means all of them.</summary>
    public static StepOption? Together(OptionBook book, LanguagePack pack) =>
        book.Phrases.FirstOrDefault(p => p.IsOwn && p.Words is [var only] && pack.Kin.Together.Contains(only))?.Option;

    /// <summary>"My brother and I, the flat is ours both": a home, or that it belongs, names nobody beside who decides together.</summary>
    public static List<Mention> WithoutHomes(Sentence sentence, List<Mention> mentions, OptionBook book, LanguagePack pack) =>
        Together(book, pack) is { } together && mentions.Exists(m => m.Option == together && m.Certainty is Certainty.Exact)
            ? [.. mentions.Where(m => m.Option == together || !(m.Certainty is Certainty.Weak || (m.Certainty < Certainty.Exact && pack.Requests.Owns.Contains(sentence.Words[m.From]))) || m.To - m.From > 1 || !(pack.Requests.Homes.Contains(sentence.Words[m.From]) || pack.Requests.Owns.Contains(sentence.Words[m.From]))
                || Enumerable.Range(0, sentence.Count).Any(at => sentence.Clauses[at] == sentence.Clauses[m.From] && pack.Requests.Selves.Contains(sentence.Words[at])))]
            : mentions;

    /// <summary>"My husband, I'm only asking": who only asks is not who decides.</summary>
    public static List<Mention> WithoutAsking(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        if (mentions.Count < 2 || !sentence.Words.Any(w => pack.Kin.Asks.Contains(w) || pack.Kin.Only.Contains(w)))
            return mentions;
        var asking = Enumerable.Range(0, sentence.Count).Where(at => pack.Kin.Asks.Contains(sentence.Words[at])).ToList();
        var kept = mentions.Where(m => !(IsOfSelf(sentence, m, pack) && (asking.Exists(a => a > m.From && a - m.From <= LongestAsking) || IsOnly(sentence, m, pack)))).ToList();
        return kept.Count > 0 ? kept : mentions;
    }

    // "I", "only I".
    private static bool IsOfSelf(Sentence sentence, Mention mention, LanguagePack pack)
    {
        var words = sentence.Words.Skip(mention.From).Take(mention.To - mention.From).ToList();
        return words.Exists(pack.Kin.Selves.Contains) && words.TrueForAll(w => pack.Kin.Selves.Contains(w) || pack.Kin.Alone.Contains(w) || pack.Fillers.Contains(w));
    }

    /// <summary>"The final say is with my dad": with whom it lies, who decides alone.</summary>
    public static bool IsOfSay(Sentence sentence, int at, LanguagePack pack) =>
        at > 1 && pack.Kin.Joins.Contains(sentence.Words[at]) && pack.Fillers.Contains(sentence.Words[at - 1]) && pack.Decides.Contains(sentence.Words[at - 2]) && !sentence.HasBeside(at, pack.Kin.Selves.Contains);

    /// <summary>"My son, I am 83": what I am besides is not that I decide.</summary>
    public static List<Mention> WithoutBeing(Sentence sentence, List<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        if (book.SelfOption is not { } self || !mentions.Exists(m => m.Option != self && m.Certainty > Certainty.Weak))
            return mentions;
        return [.. mentions.Where(m => m.Option != self || m.To - m.From > 1 || !pack.Kin.Selves.Contains(sentence.Words[m.From]) || !IsOfBeing(sentence, m.From, pack))];
    }

    private static bool IsOfBeing(Sentence sentence, int at, LanguagePack pack)
    {
        var beside = Enumerable.Range(0, sentence.Count).Where(i => i != at && sentence.Clauses[i] == sentence.Clauses[at]).Select(i => sentence.Words[i]).ToList();
        return beside.Exists(SharedWords.Beings.Contains) && beside.Exists(w => !pack.Fillers.Contains(w) && !SharedWords.Beings.Contains(w))
            && !beside.Exists(w => pack.Decides.Contains(w) || pack.Requests.Owns.Contains(w) || pack.Kin.Alone.Contains(w) || pack.Kin.Only.Contains(w) || pack.Kin.Together.Contains(w) || pack.Kin.Too.Contains(w) || Sharing.IsKin(w, pack));
    }

    /// <summary>"My wife, and sometimes I too": the one and the other, which is asked.</summary>
    public static IReadOnlyList<Mention> WithToo(Sentence sentence, IReadOnlyList<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        if (book.SelfOption is not { } self || !mentions.Any(m => m.Option != self))
            return mentions;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (pack.Kin.Too.Contains(sentence.Words[at]) && (Beside(sentence, at, -1, pack.Kin.Selves, 1, pack) ?? Beside(sentence, at, 1, pack.Kin.Selves, 0, pack)) is { } i)
                return [.. mentions, new Mention(self, i, i + 1, Certainty.Exact)];
        }

        return mentions;
    }

    /// <summary>"My wife alone decides": alone is she.</summary>
    public static List<Mention> WithoutAlone(Sentence sentence, List<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        var kin = pack.Kin;
        if (mentions.Count < 2 || book.SelfOption is not { } self || !sentence.Words.Any(kin.Alone.Contains))
            return mentions;
        bool Has(int clause, FrozenSet<string> words) => Enumerable.Range(0, sentence.Count).Any(at => sentence.Clauses[at] == clause && words.Contains(sentence.Words[at]));
        return [.. mentions.Where(m => m.Option != self || !Enumerable.Range(m.From, m.To - m.From).Any(at => kin.Alone.Contains(sentence.Words[at]))
            || Has(sentence.Clauses[m.From], kin.Selves) || Has(sentence.Clauses[m.From], pack.Turns.IDecide) || !Has(sentence.Clauses[m.From], kin.Relatives))];
    }

    /// <summary>From I to the relative or from the relative to I, two words between them and the "and" at most.</summary>
    private static (int From, int To)? Span(Sentence sentence, int join, LanguagePack pack)
    {
        var kin = pack.Kin;
        // "Mine and my wife's".
        if (join > 0 && sentence.Words[join - 1] is "mine" && Enumerable.Range(join + 1, Math.Max(0, Math.Min(MostBetween, sentence.Count - join - 1))).FirstOrDefault(at => IsOfRelative(sentence.Words[at], pack)) is > 0 and var whose)
            return (join - 1, whose + 1);
        if (Beside(sentence, join, -1, kin.Selves, 0, pack) is { } self && Beside(sentence, join, 1, kin.Relatives, MostBetween, pack) is { } relative)
            return (self, relative + 1);
        // "Mannen min og jeg": whose he is stands between.
        return Beside(sentence, join, 1, kin.Selves, 0, pack) is { } last && Beside(sentence, join, -1, kin.Relatives, 1, pack) is { } other
            && (join - other == 1 || pack.Fillers.Contains(sentence.Words[join - 1])) ? (other, last + 1) : null;
    }

    private static bool IsOfRelative(string word, LanguagePack pack) => word.Length > 3 && word[^1] == 's' && pack.Kin.Relatives.Contains(word[..^1]);

    /// <summary>"With my sister": he need not name himself.</summary>
    private static (int From, int To)? WithRelative(Sentence sentence, int at, LanguagePack pack)
    {
        if (IsOfSay(sentence, at, pack))
            return null;
        if (pack.Kin.With.Contains(sentence.Words[at]) && Beside(sentence, at, 1, pack.Kin.Relatives, 1, pack) is { } relative)
            return (at, relative + 1);
        return pack.Kin.Beside.Contains(sentence.Words[at]) && Beside(sentence, at, -1, pack.Kin.Relatives, 0, pack) is { } before ? (before, at + 1) : null;
    }

    /// <summary>"I only sign": what else I do than decide.</summary>
    private static bool IsOnly(Sentence sentence, Mention mention, LanguagePack pack)
    {
        var clause = sentence.Clauses[mention.From];
        var (only, does) = (mention.To, mention.To + 1);
        // "Only" may begin a clause of its own.
        return does < sentence.Count && sentence.Clauses[does] == sentence.Clauses[only] && pack.Kin.Only.Contains(sentence.Words[only])
            && !pack.Fillers.Contains(sentence.Words[does]) && !pack.Kin.Alone.Contains(sentence.Words[does])
            && !Enumerable.Range(0, sentence.Count).Any(at => (sentence.Clauses[at] == clause || sentence.Clauses[at] == sentence.Clauses[does]) && pack.Decides.Contains(sentence.Words[at]));
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
