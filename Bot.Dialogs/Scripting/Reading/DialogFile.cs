using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>A dialog that scripts run by name, with its language files put in.</summary>
/// <param name="Languages">It is written in.</param>
/// <param name="IsTranslated">Its other languages are in files of their own.</param>
internal sealed record DialogFile(ScriptFile File, IReadOnlyList<string> Languages, bool IsTranslated);
