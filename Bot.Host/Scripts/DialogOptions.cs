namespace Bot.Host.Scripts;

/// <summary>Section <c>Dialogs</c>.</summary>
internal sealed record DialogOptions
{
    /// <summary>Folder of the YAML scripts; relative to the program's folder. Empty: the shipped ones.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Name of the script a new visitor meets.</summary>
    public string Start { get; init; } = "qualify";
}
