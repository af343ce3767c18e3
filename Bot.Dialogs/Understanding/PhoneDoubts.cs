using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"29114477 is my old number", "don't call 29114477": a number is told, and it may not be the one to be called.</summary>
internal static class PhoneDoubts
{
    private const int LeastDigits = 6;

    public static bool AreIn(string text, LanguagePack pack)
    {
        var sentence = Sentence.Of(text, pack);
        // The hour of a call is no number.
        var clauses = Enumerable.Range(0, sentence.Count).Where(at => char.IsDigit(sentence.Words[at][0])).GroupBy(at => sentence.Clauses[at])
            .Where(g => g.Sum(at => sentence.Words[at].Count(char.IsDigit)) >= LeastDigits).Select(g => g.Key).ToHashSet();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (clauses.Contains(sentence.Clauses[at]) && (SharedWords.FormerNumbers.Contains(sentence.Words[at]) || IsNoCall(sentence, at, pack) || IsNot(sentence, at, pack)))
                return true;
        }

        return false;
    }

    // "Do not call", "ikke ring", "մի զանգեք".
    private static bool IsNoCall(Sentence sentence, int at, LanguagePack pack) =>
        at + 1 < sentence.Count && (sentence.Words[at] is "մի" || Negation.IsAt(sentence, at, pack)) && pack.CallVerbs.Contains(sentence.Words[at + 1]);

    // "26123456 is not in use", "26123456 nebenaudoju".
    private static bool IsNot(Sentence sentence, int at, LanguagePack pack) =>
        Negation.IsAt(sentence, at, pack) || pack.NegatedStarts.Any(s => sentence.Words[at].Length > s.Length + 2 && sentence.Words[at].StartsWith(s, StringComparison.Ordinal));
}
