namespace Bot.Dialogs;

/// <summary>When and how a visitor is reminded of the question that is open.</summary>
/// <param name="After">Counted from his last message.</param>
/// <param name="Text">In his language; null: the usual words.</param>
public sealed record QuestionTimeout(TimeSpan After, string? Text);
