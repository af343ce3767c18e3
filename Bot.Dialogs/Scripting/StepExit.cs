namespace Bot.Dialogs.Scripting;

/// <summary>A way out of a step.</summary>
/// <param name="To">A step's id.</param>
internal sealed record StepExit(string To, Condition When, int Line)
{
    /// <summary>Nobody wrote it: the step goes on to the one below.</summary>
    public bool IsImplied { get; init; }
}
