using System.Globalization;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Phones;

namespace Bot.Dialogs.Turns;

/// <summary>How a re-ask is worded: by kind of step, and differently the second time.</summary>
internal static class MissTexts
{
    private const decimal UsualFigure = 50;
    private const int DaysOfExample = 7;

    /// <summary>Key of the engine's sentence for the first and the second miss.</summary>
    public static string For(StepKind kind, int misses) => (kind, misses) switch
    {
        (StepKind.Choice, 1) => "miss_choice",
        (StepKind.Range, 1) => "miss_range",
        (StepKind.Choice or StepKind.Range, _) => "miss_choice_again",
        (StepKind.Name, 1) => "miss_name",
        (StepKind.Name, _) => "miss_name_again",
        (StepKind.Phone, 1) => "miss_phone",
        (StepKind.Phone, _) => "miss_phone_again",
        (StepKind.Slot, 1) => "miss_slot",
        (StepKind.Slot, _) => "miss_slot_again",
        (StepKind.Email, 1) => "miss_email",
        (StepKind.Email, _) => "miss_email_again",
        (StepKind.Number, 1) => "miss_number",
        (StepKind.Number, _) => "miss_number_again",
        (StepKind.Date, 1) => "miss_date",
        (StepKind.Date, _) => "miss_date_again",
        (StepKind.Rating, 1) => "miss_rating",
        (StepKind.Rating, _) => "miss_rating_again",
        (StepKind.Calculator, _) => "miss_calculator",
        (StepKind.Consent, 1) => "miss_consent",
        (StepKind.Consent, _) => "miss_consent_again",
        (_, 1) => "miss_text",
        _ => "miss_text_again",
    };

    /// <summary>What would be understood here: an answer, the numbered answers, a number of the country, a time; null for another placeholder.</summary>
    public static string? Detail(string placeholder, Step step, int misses, Scene scene) => placeholder switch
    {
        "list" => string.Join('\n', step.Options.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Text(o, scene)}"))),
        "example" => Example(step, scene),
        "from" => step.Scale is RatingScale.Nps ? "0" : "1",
        "to" => step.Scale is RatingScale.Nps ? "10" : "5",
        "button" => step.Calculation?.Button.Fill(scene.Language, _ => null),
        _ => null,
    };

    private static string? Example(Step step, Scene scene) => step.Kind switch
    {
        StepKind.Choice or StepKind.Range => Text(step.Options[0], scene),
        StepKind.Phone => PhoneNumber.Example(scene.Firm.Country),
        StepKind.Email => "anna@example.com",
        StepKind.Number => Figure(step, scene),
        StepKind.Date => TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).AddDays(Math.Clamp(step.FarthestDays, 0, DaysOfExample)).ToString("dd.MM", CultureInfo.InvariantCulture),
        StepKind.Slot => CallSlots.From(scene.Now, scene) is [var first, ..] ? CallSlots.Button(first, scene).Text : null,
        _ => null,
    };

    private static string Figure(Step step, Scene scene)
    {
        var figure = step.From is { } from && step.To is { } to ? decimal.Truncate((from + to) / 2) : step.From ?? step.To ?? UsualFigure;
        return Estimate.Figure(figure, scene.Language);
    }

    private static string Text(StepOption option, Scene scene) => option.Text.Fill(scene.Language, _ => null);
}
