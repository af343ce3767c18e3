namespace Bot.Dialogs;

/// <summary>Scripts that cannot be used, with every fault found in them.</summary>
public sealed class ScriptException(IReadOnlyList<ScriptFault> faults)
    : Exception($"The dialog scripts have {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    /// <summary>In the order of file and line; at least one.</summary>
    public IReadOnlyList<ScriptFault> Faults { get; } = faults;
}
