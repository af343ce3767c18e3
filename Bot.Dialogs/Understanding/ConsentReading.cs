using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads yes or no. A yes is only heard when nothing in the text speaks against it.</summary>
internal static class ConsentReading
{
    public static Reading Read(Step step, string normalised, Scene scene)
    {
        foreach (var option in step.Options)
        {
            if (scene.Script.Languages.Any(l => option.Words[l].Contains(normalised)))
                return OptionMatch.Answer(option, scene.Language);
        }

        var pack = scene.Pack;
        if (pack.No.Any(n => Begins(normalised, n)))
            return Answer(step, "no", scene);
        var doubts = pack.Negations.Concat(pack.No).Any(n => Words.Contains(normalised, n));
        if (!doubts && pack.Yes.Any(y => Begins(normalised, y)))
            return Answer(step, "yes", scene);
        return normalised switch
        {
            "1" => OptionMatch.Answer(step.Options[0], scene.Language),
            "2" => OptionMatch.Answer(step.Options[1], scene.Language),
            _ => Reading.Missed.Plainly,
        };
    }

    private static Reading Answer(Step step, string id, Scene scene) =>
        step.Option(id) is { } option ? OptionMatch.Answer(option, scene.Language) : Reading.Missed.Plainly;

    private static bool Begins(string text, string phrase) =>
        text.StartsWith(phrase, StringComparison.Ordinal) && (text.Length == phrase.Length || text[phrase.Length] == ' ');
}
