using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>A command as heard.</summary>
/// <param name="Language">Of <see cref="Command.Language"/>: the one wanted; null: he only asks which there are.</param>
internal sealed record HeardCommand(Command Command, string? Language = null);
