using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"I'll run it by my wife", "we are three brothers", "I decide with my husband": all of them decide.</summary>
internal static class Consulting
{
    private const int MostBetween = 2;

    /// <summary>Adds what means all together, and takes away what only sounds like another.</summary>
    public static void Find(Sentence sentence, OptionBook book, LanguagePack pack, List<Mention> found)
    {
        if (!book.IsOfDeciding || book.SelfOption is null || Companions.Together(book, pack) is not { } together)
            return;
        found.RemoveAll(m => IsOfAnother(sentence, m, book, pack));
        for (var at = 0; at < sentence.Count; at++)
        {
            if ((Consulted(sentence, at, pack) ?? Counted(sentence, at, pack)) is not { } end)
                continue;
            // "I have to run it by my wife" is not "I have to".
            found.RemoveAll(m => m.Option != together && m.From < end && (m.To > at || (m.Certainty < Certainty.Exact && sentence.Clauses[m.From] == sentence.Clauses[at])));
            found.Add(new Mention(together, at, end, Certainty.Exact));
        }

        // "I decide together with my husband".
        foreach (var all in found.Where(m => m.Option == together && m.Certainty > Certainty.Weak).ToList())
        {
            bool IsSelf(Mention m) => m.Option == book.SelfOption && sentence.Clauses[m.From] == sentence.Clauses[all.From] && m.From < all.From;
            if (IsWith(sentence, all, pack) && found.Exists(m => IsSelf(m) && m.To <= all.From && IsNear(sentence, m.To, all.From, pack)))
                found.RemoveAll(IsSelf);
        }
    }

    // "The director makes that call", "решение принимает директор": no word of me is in it, and another stands there.
    private static bool IsOfAnother(Sentence sentence, Mention mention, OptionBook book, LanguagePack pack)
    {
        if (mention.Option != book.SelfOption || mention is { IsLoose: false, Certainty: > Certainty.Weak } || mention.IsOfOwning)
            return false;
        var within = Enumerable.Range(mention.From, mention.To - mention.From).ToList();
        var clause = Enumerable.Range(0, sentence.Count).Where(at => sentence.Clauses[at] == sentence.Clauses[mention.From]).ToList();
        return clause.Exists(at => IsThird(sentence.Words[at], pack))
            && !within.Exists(at => IsSelf(sentence.Words[at], pack) && !clause.Exists(a => a > at && a - at <= MostBetween && IsThird(sentence.Words[a], pack)));
    }

    private static bool IsSelf(string word, LanguagePack pack) => pack.Kin.Selves.Contains(word) || pack.Requests.Selves.Contains(word);

    private static bool IsThird(string word, LanguagePack pack) => pack.Turns.Thirds.Contains(word) || Sharing.IsKin(word, pack);

    // "Run it by my wife".
    private static int? Consulted(Sentence sentence, int at, LanguagePack pack)
    {
        // "I'll talk to mum and decide by myself".
        if (sentence.Words.Any(pack.Kin.Alone.Contains))
            return null;
        foreach (var phrase in pack.Turns.Consults)
        {
            if (!sentence.StandsAt(at, phrase))
                continue;
            for (var who = at + phrase.Length; who < sentence.Count && who <= at + phrase.Length + MostBetween && sentence.Clauses[who] == sentence.Clauses[at]; who++)
            {
                if (IsRelative(sentence.Words[who], pack))
                    return who + 1;
            }

            // "Жену спрошу".
            if (at > 0 && sentence.Clauses[at - 1] == sentence.Clauses[at] && IsRelative(sentence.Words[at - 1], pack))
                return at + phrase.Length;
        }

        return null;
    }

    private static bool IsRelative(string word, LanguagePack pack) => Sharing.IsKin(word, pack) && !pack.Turns.Thirds.Contains(word);

    // "We are three brothers", "нас трое сестёр".
    private static int? Counted(Sentence sentence, int at, LanguagePack pack)
    {
        // "Երեք քույր ենք".
        if (at + 2 < sentence.Count && IsCount(sentence.Words[at], pack) && Sharing.IsKin(sentence.Words[at + 1], pack) && pack.Turns.Wes.Contains(sentence.Words[at + 2]))
            return at + 3;
        if (!pack.Turns.Wes.Contains(sentence.Words[at]))
            return null;
        for (var count = at + 1; count < sentence.Count - 1 && count <= at + MostBetween; count++)
        {
            if (IsCount(sentence.Words[count], pack) && sentence.Clauses[count + 1] == sentence.Clauses[at] && Sharing.IsKin(sentence.Words[count + 1], pack))
                return count + 2;
        }

        return null;
    }

    private static bool IsCount(string word, LanguagePack pack) => pack.Calendar.Number(word) is > 1 and < 20 || (word.Length == 1 && char.IsDigit(word[0]));

    private static bool IsWith(Sentence sentence, Mention all, LanguagePack pack) =>
        Enumerable.Range(all.From, all.To - all.From).Any(at => Sharing.IsKin(sentence.Words[at], pack))
        && (pack.Kin.With.Contains(sentence.Words[all.From]) || pack.Kin.Joins.Contains(sentence.Words[all.From]) || pack.Kin.Together.Contains(sentence.Words[all.From]));

    private static bool IsNear(Sentence sentence, int from, int to, LanguagePack pack) =>
        to - from <= MostBetween && Enumerable.Range(from, to - from).All(at => pack.Kin.Together.Contains(sentence.Words[at]) || pack.Fillers.Contains(sentence.Words[at]));
}
