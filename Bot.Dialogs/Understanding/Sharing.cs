using System.Collections.Frozen;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"My wife has a say too", "и я, и брат", "my co-owner and I": another decides beside me, though no "we" is said.</summary>
internal static class Sharing
{
    private const int ShortestNoun = 3;

    /// <summary>Adds what means all together.</summary>
    public static void Find(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        if (!book.IsOfDeciding || Companions.Together(book, pack) is not { } together)
            return;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (Each(sentence, at, pack) is { } end)
                Replace(new Mention(together, at, end, Certainty.Exact), found);
            else if (Too(sentence, at, pack) is var (relative, to))
                Replace(new Mention(together, Math.Min(relative, at), Math.Max(relative + 1, to), Certainty.Exact), found);
            else if (IsBetweenSelfAndThird(sentence, at, pack))
                Replace(new Mention(together, at - 1, at + 2, Certainty.Exact), found);
            else if (Ours(sentence, at, pack) is { } behind)
                Replace(new Mention(together, at - 1, behind, Certainty.Exact), found);
            else if (pack.Kin.Joins.Contains(sentence.Words[at]) && IsWithUnknown(sentence, at, pack))
                found.Add(new Mention(together, at, at + 1, Certainty.Weak));
        }
    }

    // "He and I have the final say".
    private static bool IsBetweenSelfAndThird(Sentence sentence, int join, LanguagePack pack) =>
        pack.Kin.Joins.Contains(sentence.Words[join]) && join > 0 && join + 1 < sentence.Count && sentence.Clauses[join - 1] == sentence.Clauses[join + 1]
        && ((pack.Kin.Selves.Contains(sentence.Words[join - 1]) && SharedWords.HeOrShe.Contains(sentence.Words[join + 1])) || (SharedWords.HeOrShe.Contains(sentence.Words[join - 1]) && pack.Kin.Selves.Contains(sentence.Words[join + 1])));

    /// <summary>"At our house my wife decides": the house says nothing of us where somebody is named besides.</summary>
    public static List<Mention> WithoutHome(Sentence sentence, List<Mention> mentions, LanguagePack pack)
    {
        foreach (var phrase in mentions.Count > 1 ? pack.Turns.AtHome : [])
        {
            for (var at = 0; at + phrase.Length <= sentence.Count; at++)
            {
                if (!sentence.StandsAt(at, phrase))
                    continue;
                var (from, to) = (at, at + phrase.Length);
                var left = mentions.Where(m => m.To <= from || m.From >= to).ToList();
                if (left.Count > 0 && (left.Exists(m => m.Certainty > Certainty.Weak) || sentence.Words.Any(pack.Decides.Contains)))
                    return left;
            }
        }

        return mentions;
    }

    /// <summary>"My wife is too busy": somebody is named, but what is said of him is not that he decides.</summary>
    public static bool IsOfElse(Sentence sentence, IReadOnlyList<Mention> mentions, OptionBook book, LanguagePack pack)
    {
        if (book.IsOfDeciding && (IsOneWhoDoesNot(sentence, pack) || IsOneOfThem(sentence, mentions, book, pack)))
            return true;
        if (!book.IsOfDeciding || Enumerable.Range(0, sentence.Count).Any(at => Hearsay.Decides(sentence, at, pack) && !IsTitle(sentence, at, pack)) || mentions.Any(m => m is { IsDenied: false, Certainty: > Certainty.Weak } && !IsBareRelative(sentence, m, pack)))
            return false;
        for (var at = 0; at < sentence.Count; at++)
        {
            var word = sentence.Words[at];
            if (mentions.Any(m => sentence.Clauses[m.From] == sentence.Clauses[at]) && word.Length >= ShortestNoun && !SaysWho(word, pack) && !mentions.Any(m => m.From <= at && m.To > at)
                && !book.Phrases.Any(p => p.Words.Contains(word)))
                return true;
        }

        return false;
    }

    // "I'm on the board", "the director is me": I am one of those who are named.
    private static bool IsOneOfThem(Sentence sentence, IReadOnlyList<Mention> mentions, OptionBook book, LanguagePack pack) =>
        mentions.Any(m => m is { IsDenied: false, Certainty: > Certainty.Weak } && m.Option != book.SelfOption && m.To - m.From == 1 && pack.Turns.Thirds.Contains(sentence.Words[m.From])
            && sentence.HasBeside(m.From, w => pack.Kin.Selves.Contains(w)) && !sentence.HasBeside(m.From, pack.Decides.Contains) && !sentence.HasBeside(m.From, w => pack.Kin.Asks.Contains(w) || pack.Kin.Only.Contains(w)));

    // "My husband does not decide": who does is not said.
    private static bool IsOneWhoDoesNot(Sentence sentence, LanguagePack pack)
    {
        for (var not = 0; not < sentence.Count; not++)
        {
            var isNot = DoesNot(sentence.Words[not], pack);
            if (!isNot && !Negation.IsAt(sentence, not, pack))
                continue;
            var clause = Enumerable.Range(0, sentence.Count).Where(at => sentence.Clauses[at] == sentence.Clauses[not]).Select(at => sentence.Words[at]).ToList();
            if ((isNot || clause.Exists(pack.Decides.Contains)) && clause.Exists(pack.Kin.Relatives.Contains) && !clause.Exists(w => pack.Kin.Selves.Contains(w)))
                return true;
        }

        return false;
    }

    // "Nelemj".
    private static bool DoesNot(string word, LanguagePack pack) =>
        pack.NegatedStarts.Concat(pack.NegatingStarts).Any(s => word.Length > s.Length && word.StartsWith(s, StringComparison.Ordinal) && pack.Decides.Contains(word[s.Length..]));

    private static bool IsBareRelative(Sentence sentence, Mention mention, LanguagePack pack) =>
        Enumerable.Range(mention.From, mention.To - mention.From).All(at => SaysWho(sentence.Words[at], pack) || IsPerson(sentence.Words[at], pack)) && Enumerable.Range(mention.From, mention.To - mention.From).Any(at => IsPerson(sentence.Words[at], pack));

    private static bool IsPerson(string word, LanguagePack pack) => IsKin(word, pack) || pack.Turns.Thirds.Contains(word);

    // "My boss is on holiday" names him, "I'm the boss" decides.
    private static bool IsTitle(Sentence sentence, int at, LanguagePack pack) =>
        pack.Turns.Thirds.Contains(sentence.Words[at]) && ((at > 0 && IsWhose(sentence.Words[at - 1], pack)) || (at + 1 < sentence.Count && IsWhose(sentence.Words[at + 1], pack)));

    private static bool IsWhose(string word, LanguagePack pack) => pack.Requests.Whose.Contains(word) || word is "min" or "vår" or "vårt";

    /// <summary>"My wife agrees", "жена поставила бы 10": it begins with another, who is not asked.</summary>
    public static bool IsOfAnother(string text, LanguagePack pack) =>
        Array.Find(Words.Normalise(text).Split(' '), w => !pack.Requests.Whose.Contains(w)) is { } first && pack.Kin.Relatives.Contains(first);

    /// <summary>"The board and I": who says I is not they.</summary>
    public static bool HasSelfBesideThird(Sentence sentence, OptionBook book, LanguagePack pack) =>
        book is { IsOfDeciding: true, SelfOption: not null } && Enumerable.Range(1, Math.Max(0, sentence.Count - 2)).Any(join => pack.Kin.Joins.Contains(sentence.Words[join])
            && ((pack.Kin.Selves.Contains(sentence.Words[join - 1]) && pack.Turns.Thirds.Contains(sentence.Words[join + 1])) || (pack.Kin.Selves.Contains(sentence.Words[join + 1]) && pack.Turns.Thirds.Contains(sentence.Words[join - 1]))));

    /// <summary>A relative in any form.</summary>
    public static bool IsKin(string word, LanguagePack pack) =>
        pack.Kin.Relatives.Contains(word) || (word.Length >= ShortestNoun && !pack.Fillers.Contains(word) && pack.Kin.Relatives.Any(r => r.Length >= ShortestNoun && r[0] == word[0] && pack.Inflection.IsSame(word, r)));

    private static bool SaysWho(string word, LanguagePack pack) =>
        pack.Kin.Relatives.Contains(word) || pack.Fillers.Contains(word) || pack.Greetings.Contains(word) || pack.Yes.Contains(word) || pack.No.Contains(word)
        || pack.Requests.Whose.Contains(word) || pack.Kin.Alone.Contains(word) || pack.Kin.Only.Contains(word) || pack.Requests.Homes.Contains(word) || pack.Contrasts.Contains(word);

    private static void Replace(Mention all, List<Mention> found)
    {
        found.RemoveAll(m => m.Option != all.Option && m.From < all.To && m.To > all.From);
        found.Add(all);
    }

    /// <summary>"Mine and my wife's": behind the last word.</summary>
    private static int? Ours(Sentence sentence, int join, LanguagePack pack)
    {
        if (!pack.Kin.Joins.Contains(sentence.Words[join]) || !Is(sentence, join - 1, pack.Requests.Selves.Contains) || pack.Kin.Selves.Contains(sentence.Words[join - 1]) || (Is(sentence, join - 2, w => !pack.Fillers.Contains(w) && !pack.Requests.Homes.Contains(w)) && sentence.Clauses[join - 2] == sentence.Clauses[join]))
            return null;
        var kin = Is(sentence, join + 1, pack.Requests.Selves.Contains) ? join + 2 : join + 1;
        return Is(sentence, kin, w => IsKin(w, pack)) && sentence.Clauses[kin] == sentence.Clauses[join - 1] ? kin + 1 : null;
    }

    /// <summary>"And I, and my brother": behind the last word; null where the joins don't stand so.</summary>
    private static int? Each(Sentence sentence, int at, LanguagePack pack)
    {
        var kin = pack.Kin;
        bool Is(int place, FrozenSet<string> words) => place < sentence.Count && words.Contains(sentence.Words[place]);
        if (!Is(at, kin.Joins))
            return null;
        if (Is(at + 1, kin.Selves) && Is(at + 2, kin.Joins))
            return Is(at + 3, kin.Relatives) ? at + 4 : Is(at + 4, kin.Relatives) ? at + 5 : null;
        var relative = Is(at + 1, kin.Relatives) ? at + 1 : Is(at + 2, kin.Relatives) ? at + 2 : -1;
        return relative > 0 && Is(relative + 1, kin.Joins) && Is(relative + 2, kin.Selves) ? relative + 3 : null;
    }

    /// <summary>The relative who decides too, and behind the "too"; none where I am named beside him, a "not" stands there, or something else is decided too.</summary>
    private static (int Relative, int To)? Too(Sentence sentence, int at, LanguagePack pack)
    {
        var clause = sentence.Clauses[at];
        var length = pack.Kin.Too.Contains(sentence.Words[at]) && !pack.Turns.TooAtEnd.Any(t => t[^1] == sentence.Words[at]) ? 1
            : pack.Turns.TooAtEnd.FirstOrDefault(t => sentence.StandsAt(at, t) && (at + t.Length == sentence.Count || sentence.Clauses[at + t.Length] != clause))?.Length ?? 0;
        if (length == 0)
            return null;
        int? relative = null;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Clauses[i] != clause)
                continue;
            if (pack.Kin.Selves.Contains(sentence.Words[i]) || Negation.IsAt(sentence, i, pack))
                return null;
            if (IsKin(sentence.Words[i], pack))
                relative = i;
        }

        // "Dad pays, dad decides too".
        return relative is { } found && !sentence.Words.Take(found).Contains(sentence.Words[found]) ? (found, at + length) : null;
    }

    /// <summary>"My co-owner and I": whose he is is said, and no home is meant.</summary>
    public static bool IsWithUnknown(Sentence sentence, int join, LanguagePack pack) =>
        (Is(sentence, join + 1, pack.Kin.Selves.Contains) && IsSomebody(sentence, join - 1, join, -1, pack))
        || (Is(sentence, join - 1, pack.Kin.Selves.Contains) && IsSomebody(sentence, join + 1, join, 1, pack));

    private static bool IsSomebody(Sentence sentence, int near, int join, int step, LanguagePack pack)
    {
        var (hasOwner, hasNoun) = (false, false);
        for (var at = near; Math.Abs(at - join) <= 3 && at >= 0 && at < sentence.Count && sentence.Clauses[at] == sentence.Clauses[join]; at += step)
        {
            var word = sentence.Words[at];
            if (pack.Kin.Relatives.Contains(word) || pack.Requests.Homes.Contains(word) || pack.Decides.Contains(word))
                return false;
            if (pack.Requests.Whose.Contains(word))
                hasOwner = true;
            else if (!pack.Fillers.Contains(word) && word.Length >= ShortestNoun)
                hasNoun = true;
            if (hasOwner && hasNoun)
                return true;
        }

        return false;
    }

    private static bool Is(Sentence sentence, int at, Func<string, bool> isOne) => at >= 0 && at < sentence.Count && isOne(sentence.Words[at]);
}
