using Bot.Dialogs;

namespace Bot.Host.Scripts;

/// <summary>Section <c>Dialogs</c>.</summary>
internal sealed record DialogOptions
{
    /// <summary>Folder of the YAML scripts; from the current folder or, if there is none, the program's. Empty: the shipped ones.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Name of the script a new visitor meets.</summary>
    public string Start { get; init; } = "qualify";

    /// <summary>How often the folder is looked at for changes nobody announced, in seconds; 1–3600.</summary>
    public int WatchSeconds { get; init; } = 10;

    /// <summary>How long nothing may change before changed files are read, in milliseconds; 50–60000.</summary>
    public int SettleMilliseconds { get; init; } = 500;

    /// <summary>Name of the script met out of working hours instead of <see cref="Start"/>. Empty: off.</summary>
    public string Closed { get; init; } = "";

    /// <summary>Name of the script a client meets who comes again. Empty: off.</summary>
    public string Client { get; init; } = "returning";

    /// <summary>Name of the script that asks why, after a lead was lost. Empty: off.</summary>
    public string Refused { get; init; } = "farewell";

    /// <summary>Name of the script that asks how it was, some days after a lead was won. Empty: off.</summary>
    public string Won { get; init; } = "nps";

    /// <summary>
    /// A sentence for each of these names that no script has. The shipped names may be missing from a folder of one's
    /// own: then they count as empty.
    /// </summary>
    public IEnumerable<string> UnknownNames(DialogScripts scripts)
    {
        var shipped = new DialogOptions();
        (string Setting, string Name, string Default)[] all =
        [
            (nameof(Closed), Closed, shipped.Closed), (nameof(Client), Client, shipped.Client),
            (nameof(Refused), Refused, shipped.Refused), (nameof(Won), Won, shipped.Won),
        ];
        var known = string.Join(", ", scripts.All.Select(s => s.Name).Order(StringComparer.Ordinal));
        return all.Where(s => s.Name.Length > 0 && s.Name != s.Default && !scripts.TryGet(s.Name, out _))
            .Select(s => $"Dialogs:{s.Setting} is \"{s.Name}\", but the scripts are {known}; correct the name, or leave the setting empty to switch it off.");
    }
}
