using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Turns;

internal static class ScriptSeams
{
    public static DialogScript? Sibling(this DialogScript script, string name) => script.Siblings?.Invoke(name);

    public static DialogScript? StartedBy(this DialogScript script, string normalised, string language) => null;

    public static string? VariantOf(this DialogScript script, string? visitor) => null;

    public static DialogScript For(this DialogScript script, string? variant) => script;

    public static bool IsGreeting(this Step step) => step.When is Condition.KnownVisitor;
}
