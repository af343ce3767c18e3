namespace Bot.Dialogs;

/// <summary>One thing that is wrong in a script file.</summary>
/// <param name="File">As the caller named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What was found, what is expected, and how to mend it.</param>
public sealed record ScriptFault(string File, int Line, string Message)
{
    /// <summary>"qualify.yaml:12: …", which editors and terminals turn into a link.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
