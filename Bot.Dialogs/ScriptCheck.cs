namespace Bot.Dialogs;

/// <summary>What checking a firm's scripts came to.</summary>
/// <param name="Scripts">Null when there is any fault.</param>
/// <param name="Faults">Of every file, by file and line.</param>
public sealed record ScriptCheck(DialogScripts? Scripts, IReadOnlyList<ScriptFault> Faults)
{
    /// <summary>The files from the scripts' folder "files" that the steps read so far hand over, also where there are faults.</summary>
    public IReadOnlyList<HandedOverFile> Files { get; init; } = [];
}
