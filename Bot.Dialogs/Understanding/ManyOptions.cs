using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads a choice of many: every option the text names, by words or by numbers.</summary>
internal static class ManyOptions
{
    public static Reading Read(Step step, string text, Scene scene)
    {
        var normalised = Words.Normalise(text);
        if (scene.Pack.Everything.Contains(normalised))
            return Answer(step.Options, scene);
        if (OptionMatch.Read(step, text, scene) is Reading.Understood one)
            return one;
        var sentence = Sentence.Of(text, scene.Pack);
        if (ByNumbers(step, sentence, scene) is { } numbered)
            return Answer(numbered, scene);
        var mentions = Mentions.Find(sentence, OptionBook.Of(step, scene.Language), scene.Pack);
        var named = step.Options.Where(o => mentions.Any(m => m.Option == o && m is { IsDenied: false, Certainty: > Certainty.Weak })).ToList();
        var likely = step.Options.Where(o => mentions.Any(m => m.Option == o && !m.IsDenied)).ToList();
        if (likely.Count == 0)
            return OptionMatch.Read(step, text, scene) is Reading.Guessed guessed ? guessed : Reading.Missed.Plainly;
        var isSure = likely.Count == named.Count && !mentions.Any(m => m.IsDenied && named.Contains(m.Option))
            && !sentence.IsQuestion && !sentence.Words.Any(scene.Pack.Alternatives.Contains);
        return isSure ? Answer(named, scene) : Reading.Guessed.Only(Answer(likely, scene));
    }

    // "1, 3 and 4": nothing but numbers of the list and words that say nothing.
    private static List<StepOption>? ByNumbers(Step step, Sentence sentence, Scene scene)
    {
        var numbers = new List<int>();
        foreach (var word in sentence.Words)
        {
            if (int.TryParse(word, out var number) && number >= 1 && number <= step.Options.Count)
                numbers.Add(number);
            else if (!scene.Pack.Fillers.Contains(word) && !scene.Pack.NumberLinks.Contains(word))
                return null;
        }

        return numbers.Count > 0 ? [.. numbers.Distinct().Order().Select(n => step.Options[n - 1])] : null;
    }

    private static Reading.Understood Answer(IReadOnlyList<StepOption> options, Scene scene) => new(
        string.Join(',', options.Select(o => o.Id)),
        string.Join(", ", options.Select(o => o.Text.Fill(scene.Language, _ => null))));
}
