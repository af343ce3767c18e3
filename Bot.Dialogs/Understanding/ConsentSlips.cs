using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Yes and no with a slip of the finger. A slip alone never decides between the two: what is near both is asked.</summary>
internal static class ConsentSlips
{
    private const int Far = int.MaxValue;

    /// <summary>Null when the text is near neither.</summary>
    public static Reading? Read(Step step, Sentence sentence, Scene scene)
    {
        var clause = FirstClause(sentence);
        var (yes, no) = (Distance(clause, "yes", step, scene), Distance(clause, "no", step, scene));
        if (Math.Min(yes, no) == Far || step.Option("yes") is not { } agrees || step.Option("no") is not { } refuses)
            return null;
        if (yes == no)
            return Either(step, scene);
        var meant = OptionMatch.Answer(yes < no ? agrees : refuses, scene.Language);
        var isSure = Math.Max(yes, no) == Far && HasNegationsOf(clause, yes < no ? "yes" : "no", step, scene) && !SpeaksAgainst(sentence, scene.Pack);
        return isSure ? meant : Reading.Guessed.Only(meant);
    }

    /// <summary>"No problm", "համաձայն չմ": begins like the one answer and is but for a slip the other.</summary>
    public static bool MayBeOther(Sentence sentence, string answer, Step step, Scene scene)
    {
        var clause = FirstClause(sentence);
        return !Phrases(answer, step, scene).Contains(clause) && Distance(clause, answer is "yes" ? "no" : "yes", step, scene) < Far;
    }

    public static Reading.Guessed Either(Step step, Scene scene) => new([.. step.Options.Take(2).Select(o => OptionMatch.Answer(o, scene.Language))]);

    private static string FirstClause(Sentence sentence) =>
        string.Join(' ', sentence.Words.TakeWhile((_, at) => sentence.Clauses[at] == sentence.Clauses[0]));

    private static int Distance(string clause, string answer, Step step, Scene scene)
    {
        var nearest = Far;
        foreach (var phrase in Phrases(answer, step, scene))
        {
            if (TypingErrors.Forgives(clause, phrase) && !IsOpposite(clause, phrase, scene.Pack))
                nearest = Math.Min(nearest, TypingErrors.Distance(clause, phrase));
        }

        return nearest;
    }

    // "Չհամաձայնեմ", "nesutinku": what makes the opposite is no slip.
    private static bool IsOpposite(string typed, string meant, LanguagePack pack) =>
        pack.NegatingStarts.Any(s => typed.StartsWith(s, StringComparison.Ordinal) != meant.StartsWith(s, StringComparison.Ordinal)) || IsNegatedWithin(typed.Split(' '), meant.Split(' '), pack);

    // "Datu glabāšanai nepiekrītu" of "piekrītu".
    private static bool IsNegatedWithin(string[] typed, string[] meant, LanguagePack pack) =>
        typed.Length == meant.Length && Enumerable.Range(0, typed.Length).Any(i => pack.NegatedStarts.Any(s => typed[i] == s + meant[i] || meant[i] == s + typed[i]));

    // A "not" must stand there letter by letter, or be missing from both.
    private static bool HasNegationsOf(string clause, string answer, Step step, Scene scene) =>
        Phrases(answer, step, scene).Any(p => TypingErrors.Forgives(clause, p) && Negations(clause, scene.Pack).SetEquals(Negations(p, scene.Pack)));

    private static HashSet<string> Negations(string phrase, LanguagePack pack) => [.. phrase.Split(' ').Where(pack.SingleNegations.Contains)];

    private static bool SpeaksAgainst(Sentence sentence, LanguagePack pack)
    {
        if (sentence.IsQuestion)
            return true;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Clauses[at] > sentence.Clauses[0] && (Negation.IsAt(sentence, at, pack) || pack.Doubts.Contains(sentence.Words[at])))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Phrases(string answer, Step step, Scene scene) =>
        (answer is "yes" ? scene.Pack.Yes : scene.Pack.No).Concat(step.Option(answer)?.Words.GetValueOrDefault(scene.Language, []) ?? []);
}
