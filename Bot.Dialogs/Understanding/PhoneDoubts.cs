using System.Collections.Frozen;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"29114477 is my old number", "don't call 29114477": a number is told, and it may not be the one to be called.</summary>
internal static class PhoneDoubts
{
    private const int LeastDigits = 6;

    // In every language.
    private static readonly FrozenSet<string> Olds = new[]
    {
        "old", "former", "previous", "gammel", "gamle", "gamalt", "gammelt", "gamle", "forrige", "tidligere", "старый", "старого", "прежний", "прошлый", "հին", "հինը", "նախկին", "hin",
        "vecais", "vecs", "vecā", "vecajs", "iepriekšējais", "senas", "senasis", "buvęs", "ankstesnis",
    }.Select(Words.Normalise).ToFrozenSet();

    public static bool AreIn(string text, LanguagePack pack)
    {
        var sentence = Sentence.Of(text, pack);
        var clauses = Enumerable.Range(0, sentence.Count).GroupBy(at => sentence.Clauses[at])
            .Where(g => g.Sum(at => sentence.Words[at].Count(char.IsDigit)) >= LeastDigits).Select(g => g.Key).ToHashSet();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (clauses.Contains(sentence.Clauses[at]) && (Olds.Contains(sentence.Words[at]) || IsNoCall(sentence, at, pack)))
                return true;
        }

        return false;
    }

    // "Do not call", "ikke ring", "մի զանգեք".
    private static bool IsNoCall(Sentence sentence, int at, LanguagePack pack) =>
        at + 1 < sentence.Count && (sentence.Words[at] is "մի" || Negation.IsAt(sentence, at, pack)) && pack.CallVerbs.Contains(sentence.Words[at + 1]);
}
