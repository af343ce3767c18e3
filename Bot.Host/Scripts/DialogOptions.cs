namespace Bot.Host.Scripts;

/// <summary>Section <c>Dialogs</c>.</summary>
internal sealed record DialogOptions
{
    /// <summary>Folder of the YAML scripts; relative to the program's folder. Empty: the shipped ones.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Name of the script a new visitor meets.</summary>
    public string Start { get; init; } = "qualify";

    /// <summary>How often the folder is looked at for changes nobody announced, in seconds; 1–3600.</summary>
    public int WatchSeconds { get; init; } = 10;

    /// <summary>How long nothing may change before changed files are read, in milliseconds; 50–60000.</summary>
    public int SettleMilliseconds { get; init; } = 500;
}
