namespace Bot.Dialogs.Scripting;

/// <summary>When to remind of an unanswered question.</summary>
/// <param name="Text">Own words of the reminder; null: the usual ones.</param>
internal sealed record StepTimeout(TimeSpan After, LocalText? Text);
