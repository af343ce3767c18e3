using Bot.Dialogs.Languages;
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
        var single = OptionMatch.Read(step, text, scene);
        var sentence = Sentence.Of(text, scene.Pack);
        if (single is not Reading.Understood && ByNumbers(step, sentence, scene) is { } numbered)
            return Answer(numbered, scene);
        var mentions = Mentions.Find(sentence, OptionBook.Of(step, scene.Language), scene.Pack);
        var reading = single is Reading.Understood ? single : Named(step, sentence, mentions, single, scene);
        return reading is Reading.Understood sure && NamesStranger(sentence, mentions, scene.Pack) ? Reading.Guessed.Only(sure) : reading;
    }

    private static Reading Named(Step step, Sentence sentence, IReadOnlyList<Mention> mentions, Reading single, Scene scene)
    {
        var named = step.Options.Where(o => mentions.Any(m => m.Option == o && m is { IsDenied: false, Certainty: > Certainty.Weak })).ToList();
        var likely = step.Options.Where(o => mentions.Any(m => m.Option == o && !m.IsDenied)).ToList();
        if (likely.Count == 0)
            return AllBut(step, sentence, mentions, scene) ?? (single is Reading.Guessed ? single : Reading.Missed.Plainly);
        var isSure = likely.Count == named.Count && !mentions.Any(m => m.IsDenied && named.Contains(m.Option))
            && !sentence.IsQuestion && !sentence.Words.Any(scene.Pack.Alternatives.Contains);
        return isSure ? Answer(named, scene) : Reading.Guessed.Only(Answer(likely, scene));
    }

    // "All but Viber": what is left is named again for a yes.
    private static Reading.Guessed? AllBut(Step step, Sentence sentence, IReadOnlyList<Mention> mentions, Scene scene)
    {
        var left = step.Options.Where(o => !mentions.Any(m => m.Option == o)).ToList();
        return mentions.Count > 0 && left.Count > 0 && sentence.Words.Any(scene.Pack.Everything.Contains) ? Reading.Guessed.Only(Answer(left, scene)) : null;
    }

    /// <summary>"Telegram and Threema": a word by itself between "and" and commas that is none of the options may be another one.</summary>
    private static bool NamesStranger(Sentence sentence, IReadOnlyList<Mention> mentions, LanguagePack pack)
    {
        var from = 0;
        for (var at = 0; mentions.Count > 0 && at <= sentence.Count; at++)
        {
            if (at < sentence.Count && sentence.Clauses[at] == sentence.Clauses[from] && !pack.NumberLinks.Contains(sentence.Words[at]))
                continue;
            var said = Enumerable.Range(from, at - from).Where(i => IsTelling(sentence.Words[i], pack)).ToList();
            if (said is [var lone] && at - from < sentence.Count && !mentions.Any(m => m.From <= lone && m.To > lone))
                return true;
            from = at < sentence.Count && pack.NumberLinks.Contains(sentence.Words[at]) ? at + 1 : at;
            if (from >= sentence.Count)
                break;
        }

        return false;
    }

    private static bool IsTelling(string word, LanguagePack pack) => !pack.Fillers.Contains(word) && !pack.Greetings.Contains(word)
        && !pack.Contrasts.Contains(word) && !pack.Yes.Contains(word) && !pack.Doubts.Contains(word) && !pack.NumberLinks.Contains(word);

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
