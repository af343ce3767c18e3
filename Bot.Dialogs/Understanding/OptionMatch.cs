using Bot.Dialogs.Languages;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Finds the option a typed text means. Ambiguous is not guessed.</summary>
internal static class OptionMatch
{
    public static Reading Read(Step step, string normalised, Scene scene)
    {
        if (normalised.Length == 0)
            return Reading.Missed.Plainly;
        if (Exactly(step, normalised, scene.Script.Languages) is { } exact)
            return Answer(exact, scene.Language);
        if (ByNumber(step, normalised) is { } numbered)
            return Answer(numbered, scene.Language);
        var meant = step.Options.Where(o => IsIn(normalised, o, scene)).ToList();
        if (meant.Count == 0)
            meant = [.. step.Options.Where(o => o.Words[scene.Language].Any(w => TypingErrors.Forgives(normalised, w)))];
        return meant.Count switch
        {
            0 => Reading.Missed.Plainly,
            1 => Answer(meant[0], scene.Language),
            _ => Unsure(meant, scene),
        };
    }

    public static Reading.Understood Answer(StepOption option, string language) =>
        new(option.Id, option.Text.Fill(language, _ => null));

    // A visitor may answer in another of the script's languages than he reads.
    private static StepOption? Exactly(Step step, string normalised, IReadOnlyList<string> languages)
    {
        foreach (var option in step.Options)
        {
            foreach (var language in languages)
            {
                if (option.Words[language].Contains(normalised))
                    return option;
            }
        }

        return null;
    }

    private static StepOption? ByNumber(Step step, string normalised) =>
        normalised.Length <= 2 && int.TryParse(normalised, out var number) && number >= 1 && number <= step.Options.Count
            ? step.Options[number - 1]
            : null;

    private static bool IsIn(string normalised, StepOption option, Scene scene) =>
        option.Words[scene.Language].Any(word => word.Length > 2 && Contains(normalised, word, scene.Pack));

    // "not now" holds "now" and means the opposite.
    private static bool Contains(string normalised, string word, LanguagePack pack) =>
        Words.Contains(normalised, word)
        && !pack.Negations.Any(n => Words.Contains(normalised, n) && !Words.Contains(word, n));

    private static Reading.Objected Unsure(List<StepOption> meant, Scene scene) => new("miss_unsure")
    {
        Detail = string.Join(", ", meant.Select(o => $"“{o.Text.Fill(scene.Language, _ => null)}”")),
        Offers = [.. meant.Select(o => new ReplyButton(o.Id, o.Text.Fill(scene.Language, _ => null)))],
    };
}
