using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting;

/// <summary>What a script file says.</summary>
internal sealed record ScriptContent(
    string Name,
    string Version,
    IReadOnlyList<string> Languages,
    IReadOnlyList<Step> Steps,
    IReadOnlyDictionary<string, LocalText> Texts,
    Qualification Qualification);
