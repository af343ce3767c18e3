namespace Bot.Dialogs;

/// <summary>A file from the scripts' folder "files" that a step hands over.</summary>
/// <param name="Name">Plain, without a folder.</param>
/// <param name="Script">The script's file that names it.</param>
/// <param name="Line">Where it does, from 1.</param>
public sealed record HandedOverFile(string Name, string Script, int Line);
