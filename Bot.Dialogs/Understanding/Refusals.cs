using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"No data of mine will I give to anybody": a refusal beside nothing but what is refused, to whom and how.</summary>
internal static class Refusals
{
    private const int MostWords = 14;

    public static bool AreIn(Sentence sentence, LanguagePack pack)
    {
        if (sentence.Count is < 2 or > MostWords || sentence.IsQuestion || !sentence.Words.Any(pack.ConsentObjects.Contains) 
            || sentence.Words.Any(w => pack.Doubts.Contains(w) || (pack.Yes.Contains(w) && !pack.ConsentObjects.Contains(w))) || sentence.Words.Skip(1).Any(pack.Contrasts.Contains))
            return false;
        var plain = string.Join(' ', sentence.Words);
        // "No, I don't mind".
        if (IsTakenBack(plain, pack))
            return false;
        foreach (var refusal in pack.No)
        {
            if (IsWhole(refusal, pack) && Words.Contains(plain, refusal) && SaysNoMore($" {plain} ".Replace($" {refusal} ", " ", StringComparison.Ordinal), pack))
                return true;
        }

        return false;
    }

    /// <summary>It begins with a no that is none.</summary>
    public static bool IsTakenBack(string normalised, LanguagePack pack) =>
        pack.Unsure.Any(u => pack.No.Contains(u.Split(' ')[0]) && (normalised == u || normalised.StartsWith($"{u} ", StringComparison.Ordinal)));

    // "Against" is none by itself: "not against". A word that says "not" is, and so is "will not give".
    private static bool IsWhole(string refusal, LanguagePack pack)
    {
        var words = refusal.Split(' ');
        return words.Length > 1
            ? words.Any(w => pack.Negations.Contains(w) || IsNegated(w, pack))
            : IsNegated(refusal, pack) && !pack.Negations.Contains(refusal);
    }

    private static bool IsNegated(string word, LanguagePack pack) =>
        pack.NegatedStarts.Concat(pack.NegatingStarts).Any(s => word.Length > s.Length + 2 && word.StartsWith(s, StringComparison.Ordinal));

    private static bool SaysNoMore(string rest, LanguagePack pack) => rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(w => pack.ConsentObjects.Contains(w) || pack.Fillers.Contains(w) || pack.SingleNegations.Contains(w) || pack.Greetings.Contains(w));
}
