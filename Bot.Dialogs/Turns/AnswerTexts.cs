using System.Collections.Immutable;
using System.Globalization;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>Says known answers again in the dialog's present language, so that texts filled with them do not mix two.</summary>
internal static class AnswerTexts
{
    public static DialogSnapshot InLanguageOf(Scene scene, DialogSnapshot snapshot) => snapshot with
    {
        Answers = InLanguageOf(scene, snapshot, snapshot.Answers),
        Proposed = InLanguageOf(scene, snapshot, snapshot.Proposed),
    };

    private static ImmutableArray<KnownAnswer> InLanguageOf(Scene scene, DialogSnapshot snapshot, ImmutableArray<KnownAnswer> answers) =>
        [.. answers.Select(a => Text(a, scene, snapshot) is { Length: > 0 } text ? a with { Text = text } : a)];

    /// <summary>Null when it is the same in every language, or nothing in the script says how to put it.</summary>
    private static string? Text(KnownAnswer answer, Scene scene, DialogSnapshot snapshot)
    {
        foreach (var step in scene.Script.Steps)
        {
            var text = step switch
            {
                { Kind: StepKind.Calculator } when answer.Key == step.Answer || answer.Key == Turn.CalculationKey => Estimated(answer, step, scene, snapshot),
                _ when step.Answer != answer.Key => null,
                { Kind: StepKind.Slot } => Slot(answer.Value, scene),
                { Kind: StepKind.Number } => Same(AnswerReading.Typed(step, answer.Value, scene), answer),
                { Kind: StepKind.Date } => Same(AnswerReading.Pressed(step, answer.Value, scene), answer),
                { Options.Count: > 0 } => Options(answer.Value, step, scene),
                _ => null,
            };
            if (text is not null)
                return text;
        }

        return null;
    }

    private static string? Same(Reading reading, KnownAnswer answer) => reading is Reading.Understood same && same.Value == answer.Value ? same.Text : null;

    private static string? Estimated(KnownAnswer answer, Step calculator, Scene scene, DialogSnapshot snapshot)
    {
        var estimate = Estimate.Of(calculator, scene.Script, key => snapshot[key]);
        if (estimate.Value != snapshot[calculator.Answer])
            return null;
        return answer.Key == calculator.Answer ? estimate.Text(scene) : estimate.Breakdown(scene);
    }

    private static string? Options(string value, Step step, Scene scene)
    {
        var texts = value.Split(',').Select(id => step.Option(id)?.Text.Fill(scene.Language, _ => null)).ToList();
        return texts.Contains(null) ? null : string.Join(", ", texts);
    }

    private static string? Slot(string value, Scene scene)
    {
        if (value == CallTimeReading.Asap)
            return scene.Pack.Calendar.AsSoonAsPossible;
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? CallSlots.Full(at, scene) : null;
    }
}
