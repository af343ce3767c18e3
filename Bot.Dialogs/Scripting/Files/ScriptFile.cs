using YamlDotNet.RepresentationModel;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>One file as it was parsed.</summary>
/// <param name="File">As the caller named it.</param>
/// <param name="Name">Of the script or dialog it holds or translates.</param>
/// <param name="IsDialog">It belongs to a dialog that scripts run by name, not to a script.</param>
/// <param name="Language">Of a language file: its two-letter code; null when it holds the steps themselves.</param>
internal sealed record ScriptFile(string File, string Name, bool IsDialog, string? Language, YamlMap Map, YamlMappingNode Root)
{
    public string Key => IsDialog ? "dialog" : "script";
}
