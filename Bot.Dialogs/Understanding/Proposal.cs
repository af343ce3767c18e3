using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>An answer found in a free message, to be shown and confirmed before it is kept.</summary>
/// <param name="Step">The step that asks for it.</param>
/// <param name="Key">The answer's key.</param>
/// <param name="Value">To be kept.</param>
/// <param name="Text">As a person reads it.</param>
internal sealed record Proposal(Step Step, string Key, string Value, string Text);
