using Bot.Dialogs.Scripting.Files;
using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Which keys a step of each kind may have.</summary>
internal static class StepKeys
{
    /// <summary>The kind of a step that runs a dialog: it becomes the dialog's steps.</summary>
    public const string Dialog = "dialog";

    private static readonly string[] Common = ["id", "kind", "text", "when", "next", "picture"];
    private static readonly string[] Asking = [.. Common, "answer", "again", "timeout"];

    /// <summary>Every kind by its name in YAML.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<StepKind>().Select(n => n.ToLowerInvariant()), Dialog];

    private static readonly string[] Priced = ["id", "text", "emoji", "words", "next", "price", "factor"];

    public static IReadOnlyList<string> Option { get; } = [.. Priced, "within", "after"];

    public static IReadOnlyList<string> RangeOption { get; } = [.. Priced, "from", "to"];

    public static IReadOnlyList<string> ConsentOption { get; } = ["id", "text", "emoji", "words", "next"];

    public static IReadOnlyList<string> Of(string kind) => kind switch
    {
        "choice" => [.. Asking, "options", "most"],
        "range" => [.. Asking, "options"],
        "consent" => [.. Asking, "options", "version"],
        "text" => [.. Asking, "longest", "shortest"],
        "number" => [.. Asking, "from", "to", "unit", "whole"],
        "date" => [.. Asking, "past", "farthest"],
        "rating" => [.. Asking, "scale"],
        "calculator" => [.. Asking, "of", "base", "spread", "round", "currency", "button", "assumptions"],
        "name" or "phone" or "email" or "slot" => Asking,
        "file" => [.. Common, "file"],
        "switch" => [.. Common, "script"],
        Dialog => [.. Common, "run"],
        "end" => ["id", "kind", "text", "picture", "actions", "call_within"],
        _ => Common,
    };

    public static string DefaultAnswer(StepKind kind, string id) => kind switch
    {
        StepKind.Name => AnswerKeys.Name,
        StepKind.Phone => AnswerKeys.Phone,
        StepKind.Email => AnswerKeys.Email,
        StepKind.Slot => AnswerKeys.CallTime,
        StepKind.Consent => AnswerKeys.Consent,
        StepKind.Calculator => "estimate",
        _ => id,
    };
}
