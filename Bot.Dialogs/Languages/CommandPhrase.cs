namespace Bot.Dialogs.Languages;

/// <summary>How a command is called.</summary>
/// <param name="Words">Normalised.</param>
internal sealed record CommandPhrase(string Button, IReadOnlyList<string> Words);
