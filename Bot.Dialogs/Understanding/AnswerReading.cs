using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;
using Bot.Domain.Phones;

namespace Bot.Dialogs.Understanding;

/// <summary>Reads an answer to a step: one reader a kind of step.</summary>
internal static class AnswerReading
{
    /// <summary>Of typed words.</summary>
    public static Reading Typed(Step step, string text, Scene scene) => step.Kind switch
    {
        StepKind.Choice => OptionMatch.Read(step, Words.Normalise(text), scene),
        StepKind.Range => Amounts.Read(step, text, scene),
        StepKind.Text => FreeText(step, text),
        StepKind.Name => NameReading.Read(text, scene.Pack),
        StepKind.Phone => Phone(text, scene),
        StepKind.Slot => CallTimeReading.Read(text, scene),
        StepKind.Consent => ConsentReading.Read(step, Words.Normalise(text), scene),
        StepKind.Say or StepKind.File or StepKind.Person or StepKind.Switch or StepKind.End => Reading.Missed.Plainly,
        _ => throw new InvalidOperationException($"Step kind {step.Kind} has no reader."),
    };

    /// <summary>Of a pressed button; its id comes from the client and may be anything.</summary>
    public static Reading Pressed(Step step, string optionId, Scene scene)
    {
        if (step.Kind is StepKind.Slot)
            return CallTimeReading.Pressed(optionId, scene);
        return step.Option(optionId) is { } option ? OptionMatch.Answer(option, scene.Language) : Reading.Missed.Plainly;
    }

    public static Reading Phone(string text, Scene scene) =>
        PhoneNumber.TryParse(text, scene.Firm.Country, out var number)
            ? new Reading.Understood(number.E164, number.International)
            : Reading.Missed.Plainly;

    private static Reading FreeText(Step step, string text)
    {
        var clean = Words.Clean(text, step.Longest);
        return clean.Length > 0 ? new Reading.Understood(clean, clean) : Reading.Missed.Plainly;
    }
}
