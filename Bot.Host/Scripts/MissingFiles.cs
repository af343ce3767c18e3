using Bot.Dialogs;

namespace Bot.Host.Scripts;

/// <summary>The files that steps of kind "file" hand over by name and that are not there.</summary>
internal static class MissingFiles
{
    /// <summary>A fault for each that does not lie in the folder.</summary>
    public static IEnumerable<ScriptFault> Of(IEnumerable<HandedOverFile> files, string folder) =>
        from file in files
        where !File.Exists(Path.Combine(folder, file.Name))
        select new ScriptFault(file.Script, file.Line, $"There is no \"{file.Name}\" in the folder \"files\" beside the scripts; put it there, or give an https address.");
}
