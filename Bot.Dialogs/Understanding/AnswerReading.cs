using System.Globalization;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads an answer to a step: one reader a kind of step.</summary>
internal static class AnswerReading
{
    /// <summary>Of typed words.</summary>
    public static Reading Typed(Step step, string text, Scene scene) => step.Kind switch
    {
        StepKind.Choice when step.Most > 1 => ManyOptions.Read(step, text, scene),
        StepKind.Choice => OptionMatch.Read(step, text, scene),
        StepKind.Range => Amounts.Read(step, text, scene),
        StepKind.Text => FreeText(step, text),
        StepKind.Number => NumberReading.Read(step, text, scene),
        StepKind.Name => NameReading.Read(text, scene),
        StepKind.Phone => Phone(text, scene),
        StepKind.Email => EmailReading.Read(text),
        StepKind.Date => DateReading.Read(step, text, scene),
        StepKind.Rating => RatingReading.Read(step, text, scene),
        StepKind.Slot => CallTimeReading.Read(text, scene),
        StepKind.Consent => ConsentReading.Read(step, text, scene),
        // A calculator is answered by its button or that button's words, which the turn knows.
        _ => Reading.Missed.Plainly,
    };

    /// <summary>Of a pressed button; its id comes from the client and may be anything.</summary>
    public static Reading Pressed(Step step, string optionId, Scene scene) => step.Kind switch
    {
        StepKind.Slot => CallTimeReading.Pressed(optionId, scene),
        StepKind.Rating => int.TryParse(optionId, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? RatingReading.Read(step, optionId, scene) : Reading.Missed.Plainly,
        StepKind.Date => DateReading.Pressed(step, optionId, scene),
        _ => step.Option(optionId) is { } option ? OptionMatch.Answer(option, scene.Language) : Reading.Missed.Plainly,
    };

    public static Reading Phone(string text, Scene scene) => PhoneReading.Read(text, scene);

    private static Reading FreeText(Step step, string text)
    {
        var clean = Words.Clean(text, step.Longest);
        if (clean.Length == 0)
            return Reading.Missed.Plainly;
        return clean.Length < step.Shortest ? new Reading.Objected("text_short") : new Reading.Understood(clean, clean);
    }
}
