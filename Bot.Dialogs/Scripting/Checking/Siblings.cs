using Bot.Dialogs.Scripting.Files;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Scripting.Checking;

/// <summary>The scripts that are loaded together: which leads to which, and what only one of them may claim.</summary>
internal sealed class Siblings(IReadOnlyList<ScriptContent> scripts)
{
    private readonly Dictionary<string, ScriptContent> _byName = scripts.ToDictionary(s => s.Name);

    public IEnumerable<string> Names => _byName.Keys;

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Steps of the scripts from which visitors come into this one, their answers kept.</summary>
    public IEnumerable<Step> StepsBefore(string name) => Before(name).SelectMany(s => s.Steps);

    /// <summary>One of these was not read as it was meant, so that answers may seem to be missing here.</summary>
    public bool IsBrokenBefore(string name) => Before(name).Any(s => s.IsBroken);

    private IEnumerable<ScriptContent> Before(string name)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>([name]));
        while (open.TryPop(out var to))
        {
            foreach (var from in scripts.Where(s => LeadsTo(s).Contains(to)))
            {
                if (reached.Add(from.Name))
                    open.Push(from.Name);
            }
        }

        return reached.Where(r => r != name).Select(r => _byName[r]);
    }

    /// <summary>Two scripts that are begun by the same words or the same link.</summary>
    public void Check(FaultList faults)
    {
        var (words, links) = (new Dictionary<string, (string Script, int Line)>(), new Dictionary<string, (string Script, int Line)>(StringComparer.OrdinalIgnoreCase));
        foreach (var script in scripts)
        {
            if (CommandBook.IsSlash(script.Name))
                faults.Add(script.Line, $"/{script.Name} is a command of every script; give this one another name.");
            foreach (var phrase in script.Starts.Words)
                Claim(words, phrase.Words, script, phrase.Line, $"\"{phrase.Words}\" ({phrase.Language})", faults);
            foreach (var link in script.Starts.Links)
                Claim(links, link.Link, script, link.Line, $"the link \"{link.Link}\"", faults);
        }
    }

    private static IEnumerable<string> LeadsTo(ScriptContent script) => script.Steps.SelectMany(s =>
        s.Actions.OfType<EndAction.Script>().Select(a => a.Name).Concat(s.Script is { } other ? [other] : []));

    private static void Claim(Dictionary<string, (string Script, int Line)> claimed, string key, ScriptContent script, int line, string what, FaultList faults)
    {
        if (!claimed.TryAdd(key, (script.Name, line)) && claimed[key].Script != script.Name)
            faults.Add(line, $"Script \"{claimed[key].Script}\" is begun by {what} too, in {faults.Where(claimed[key].Line, line)}; leave it to one of them.");
    }
}
