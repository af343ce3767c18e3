using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Scripting;

/// <summary>Gathers the faults of one file while it is read. Not thread-safe.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<ScriptFault> _faults = [];

    public IReadOnlyList<ScriptFault> Faults => _faults;

    public void Add(int line, string message) => _faults.Add(new ScriptFault(file, Math.Max(1, line), message));

    /// <summary>The known word nearest to a misspelt one as " Did you mean …?", or nothing.</summary>
    public static string Suggest(string found, IEnumerable<string> known) =>
        known.MinBy(k => TypingErrors.Distance(found, k)) is { } near && TypingErrors.Distance(found, near) <= Math.Max(1, near.Length / 2 - 1)
            ? $" Did you mean \"{near}\"?"
            : "";
}
