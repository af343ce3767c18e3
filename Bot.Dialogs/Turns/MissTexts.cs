using System.Globalization;
using Bot.Dialogs.Calls;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;
using Bot.Domain.Phones;

namespace Bot.Dialogs.Turns;

/// <summary>How a re-ask is worded: by kind of step, and differently the second time.</summary>
internal static class MissTexts
{
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
        (StepKind.Consent, 1) => "miss_consent",
        (StepKind.Consent, _) => "miss_consent_again",
        (_, 1) => "miss_text",
        _ => "miss_text_again",
    };

    /// <summary>What would be understood here: an answer, the numbered answers, a number of the country, a time.</summary>
    public static string? Detail(Step step, int misses, Scene scene) => step.Kind switch
    {
        StepKind.Choice or StepKind.Range when misses > 1 => string.Join('\n', step.Options.Select((o, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Text(o, scene)}"))),
        StepKind.Choice or StepKind.Range => Text(step.Options[0], scene),
        StepKind.Phone => PhoneNumber.Example(scene.Firm.Country),
        StepKind.Slot => CallSlots.From(scene.Now, scene) is [var first, ..] ? CallSlots.Button(first, scene).Text : null,
        _ => null,
    };

    private static string Text(StepOption option, Scene scene) => option.Text.Fill(scene.Language, _ => null);
}
