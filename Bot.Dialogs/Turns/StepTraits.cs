using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Turns;

/// <summary>What the turns ask of a step besides its data.</summary>
internal static class StepTraits
{
    public static bool TakesMany(this Step step) => step is { Kind: StepKind.Choice, Most: > 1 };

    /// <summary>It welcomes him, each kind of visitor in its way.</summary>
    public static bool IsGreeting(this Step step) => step.Kind is StepKind.Say && step.When.Whole().Any(c => c is Condition.Visitor);
}
