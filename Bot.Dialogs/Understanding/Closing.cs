using System.Buffers;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>What the words behind a figure make of it: "100k max", "100 հազարից քիչ", "100 հազարից ավել չենք կարող".</summary>
internal static class Closing
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;.!?()\n։");

    /// <summary>The figure is the most.</summary>
    public static bool IsUpTo(string behind, LanguagePack pack)
    {
        var clause = FirstClause(behind, pack);
        var (most, least) = (Longest(clause, pack.UpTo), Longest(clause, pack.Over));
        // "200k, not more".
        if (most + least == 0 && clause.Count == 0 && behind.TrimStart() is [',', .. var next])
            return FirstClause(next, pack) is var added && Longest(added, pack.UpTo) is > 0 and var closing && closing > Longest(added, pack.Over) && IsOnly(added, closing, pack);
        return most > least ? IsOnly(clause, most, pack) : least > 0 && Negation.IsIn(clause, pack);
    }

    /// <summary>The figure is the least.</summary>
    public static bool IsOver(string behind, LanguagePack pack)
    {
        var clause = FirstClause(behind, pack);
        var (most, least) = (Longest(clause, pack.UpTo), Longest(clause, pack.Over));
        return least > most && IsOnly(clause, least, pack);
    }

    // Behind it stands nothing more that says something.
    private static bool IsOnly(Sentence clause, int phrase, LanguagePack pack) =>
        clause.Words.Skip(phrase).All(w => (pack.Fillers.Contains(w) || pack.Currencies.Contains(w)) && !pack.SingleNegations.Contains(w));

    /// <summary>How many words the longest of the phrases has that the clause begins with.</summary>
    private static int Longest(Sentence clause, IReadOnlyList<string> phrases)
    {
        var most = 0;
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            if (words.Length > most && clause.Words.Take(words.Length).SequenceEqual(words))
                most = words.Length;
        }

        return most;
    }

    private static Sentence FirstClause(string behind, LanguagePack pack)
    {
        var end = behind.AsSpan().IndexOfAny(Breaks);
        return Sentence.Of(end < 0 ? behind : behind[..end], pack);
    }
}
