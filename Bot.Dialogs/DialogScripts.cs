using System.Diagnostics.CodeAnalysis;
using Bot.Dialogs.Scripting;

namespace Bot.Dialogs;

/// <summary>A firm's scripts by name. Immutable and safe for any number of threads.</summary>
public sealed class DialogScripts
{
    private readonly Dictionary<string, DialogScript> _scripts;

    private DialogScripts(Dictionary<string, DialogScript> scripts) => _scripts = scripts;

    public IReadOnlyCollection<DialogScript> All => _scripts.Values;

    /// <summary>Loads all files or none.</summary>
    /// <exception cref="ScriptException">Holds every fault of every file.</exception>
    public static DialogScripts Load(IEnumerable<ScriptSource> sources, FirmFacts firm)
    {
        var (scripts, faults) = Read(sources, firm);
        return faults.Count == 0 ? new DialogScripts(scripts) : throw new ScriptException(faults);
    }

    /// <summary>Every fault of every file, by file and line; none when they can be loaded.</summary>
    public static IReadOnlyList<ScriptFault> Check(IEnumerable<ScriptSource> sources, FirmFacts firm) => Read(sources, firm).Faults;

    public bool TryGet(string name, [NotNullWhen(true)] out DialogScript? script) => _scripts.TryGetValue(name, out script);

    private static (Dictionary<string, DialogScript> Scripts, IReadOnlyList<ScriptFault> Faults) Read(IEnumerable<ScriptSource> sources, FirmFacts firm)
    {
        var scripts = new Dictionary<string, DialogScript>();
        var faults = new List<ScriptFault>();
        foreach (var source in sources)
        {
            var (script, found) = ScriptReader.Read(source, firm);
            faults.AddRange(found.OrderBy(f => f.Line));
            if (script is not null && !scripts.TryAdd(script.Name, script))
                faults.Add(new ScriptFault(source.File, 1, $"Another file holds a script \"{script.Name}\" already; give each its own name."));
        }

        if (scripts.Count == 0 && faults.Count == 0)
            faults.Add(new ScriptFault("(no file)", 1, "No script was found; put at least one .yaml file into the scripts' folder."));
        return (scripts, faults);
    }
}
