using System.Diagnostics.CodeAnalysis;
using Bot.Dialogs.Scripting;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs;

/// <summary>A firm's scripts by name. Immutable and safe for any number of threads.</summary>
public sealed class DialogScripts
{
    private readonly Dictionary<string, DialogScript> _scripts;

    private DialogScripts(Dictionary<string, DialogScript> scripts)
    {
        _scripts = scripts;
        foreach (var script in scripts.Values)
            script.Join(this);
    }

    public IReadOnlyCollection<DialogScript> All => _scripts.Values;

    internal static DialogScripts None { get; } = new([]);

    /// <summary>Loads all files or none.</summary>
    /// <exception cref="ScriptException">Holds every fault of every file.</exception>
    public static DialogScripts Load(IEnumerable<ScriptSource> sources, FirmFacts firm)
    {
        var check = Examine(sources, firm);
        return check.Scripts ?? throw new ScriptException(check.Faults);
    }

    /// <summary>Every fault of every file, by file and line; none when they can be loaded.</summary>
    public static IReadOnlyList<ScriptFault> Check(IEnumerable<ScriptSource> sources, FirmFacts firm) => Examine(sources, firm).Faults;

    /// <summary>The scripts, or all that keeps them from being used. Throws nothing.</summary>
    public static ScriptCheck Examine(IEnumerable<ScriptSource> sources, FirmFacts firm)
    {
        var loader = new ScriptLoader(firm);
        var contents = loader.Load(sources);
        if (loader.Faults is { Count: > 0 } faults)
            return new ScriptCheck(null, faults) { Files = loader.Files };
        return new ScriptCheck(new DialogScripts(contents.ToDictionary(c => c[0].Name, c => new DialogScript(c, firm))), []) { Files = loader.Files };
    }

    public bool TryGet(string name, [NotNullWhen(true)] out DialogScript? script) => _scripts.TryGetValue(name, out script);

    /// <summary>The script a deep link or page mark begins; the longest fitting link wins. Null: the usual one.</summary>
    /// <param name="payload">"callback", or "callback-spring-sale".</param>
    public DialogScript? ByLink(string? payload) => string.IsNullOrEmpty(payload) ? null : _scripts.Values
        .SelectMany(s => s.Links.Select(l => (Script: s, Link: l)))
        .Where(e => payload.Equals(e.Link, StringComparison.OrdinalIgnoreCase) || payload.StartsWith(e.Link + "-", StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(e => e.Link.Length)
        .Select(e => e.Script)
        .FirstOrDefault();

    /// <summary>The script a first message means: "/callback", or words a script claims. Null: the usual one.</summary>
    public DialogScript? ByWords(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var slash = text.Trim() is ['/', .. var name] ? name.Split(' ', '@', '\n')[0].ToLowerInvariant() : null;
        if (slash is not null)
            return _scripts.GetValueOrDefault(slash);
        var words = Words.Normalise(text);
        return _scripts.Values.FirstOrDefault(s => s.StartWords.Values.Any(w => w.Contains(words)));
    }

    /// <summary>What walking every path of every script showed, by name; variants apart.</summary>
    public IReadOnlyList<ScriptReport> Report() =>
        [.. _scripts.Values.OrderBy(s => s.Name, StringComparer.Ordinal).SelectMany(s => s.Variants.Count == 0 ? [s] : s.Variants.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value)).Select(s => s.Report).OfType<ScriptReport>()];
}
