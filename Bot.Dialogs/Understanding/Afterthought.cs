using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>"No hurry, but before January", "urgent, but not too": of when something is needed, what stands behind "but" counts too.</summary>
internal static class Afterthought
{
    // "But not too much": what denies the whole has little to say besides.
    private const int MostSaid = 2;

    /// <summary>The answer, or a question where the words behind "but" speak of another, or against it.</summary>
    public static Reading Weigh(Reading reading, Step step, string text, Scene scene)
    {
        if (reading is not Reading.Understood sure || !step.Options.Any(o => o.HasSpan))
            return reading;
        var words = Sentence.Of(text, scene.Pack).Words;
        var at = Enumerable.Range(1, Math.Max(0, words.Count - 2)).FirstOrDefault(i => scene.Pack.Contrasts.Contains(words[i]));
        if (at == 0)
            return reading;
        var behind = string.Join(' ', words.Skip(at + 1));
        return OptionMatch.Read(step, behind, scene) switch
        {
            Reading.Understood same when same == sure => sure,
            Reading.Understood other => new Reading.Guessed([other, sure]),
            Reading.Guessed { Options: var options } when options.All(o => o != sure) => new Reading.Guessed([.. options, sure]),
            Reading.Missed when Denies(behind, scene) => Reading.Guessed.Only(sure),
            _ => sure,
        };
    }

    private static bool Denies(string text, Scene scene)
    {
        var sentence = Sentence.Of(text, scene.Pack);
        return Negation.IsIn(sentence, scene.Pack)
            && sentence.Words.Count(w => !scene.Pack.Fillers.Contains(w) && !scene.Pack.SingleNegations.Contains(w)) <= MostSaid;
    }
}
