using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Host.Firm;
using Bot.Host.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Host.Scripts;

/// <summary>
/// The scripts in force: loaded and checked when the host starts, replaced as a whole when a good new set comes. A
/// singleton; thread-safe. Who needs more than one script of a turn asks <see cref="InForce"/> once.
/// </summary>
internal sealed class DialogCatalog(IOptions<DialogOptions> options, FirmProfile firm, TimeProvider clock)
{
    private readonly Lock _first = new();
    private volatile ScriptsInForce? _inForce;
    private volatile RefusedScripts? _refused;

    /// <summary>Where they are read from.</summary>
    public ScriptFolder Folder { get; } = options.Value.Folder.Length == 0
        ? ScriptFolder.Shipped
        : ScriptFolder.At(NamedFolder.Find(options.Value.Folder));

    /// <exception cref="ScriptException">The first set is wrong; holds every fault.</exception>
    public ScriptsInForce InForce => _inForce ?? LoadFirst();

    /// <summary>Changed files that were kept out since; null when those in force are what lies in the folder.</summary>
    public RefusedScripts? Refused => _refused;

    /// <summary>The folder's fingerprint just before the first set was read; null before.</summary>
    public string? LoadedPrint { get; private set; }

    /// <summary>All that are in force now.</summary>
    public DialogScripts Scripts => InForce.All;

    /// <summary>The script a new visitor meets.</summary>
    public DialogScript Start => InForce.Start;

    /// <summary>Where the conversation's dialog stands; a fresh start when it has none.</summary>
    public DialogSnapshot Read(Conversation conversation, bool canShareContact) =>
        Current(conversation.State.Length == 0 ? null : DialogSnapshotJson.Read(conversation.State), conversation, canShareContact);

    /// <summary>Brings a stored snapshot up to what has happened since; the same one when nothing has.</summary>
    /// <param name="stored">Null: a fresh start.</param>
    public DialogSnapshot Current(DialogSnapshot? stored, Conversation conversation, bool canShareContact)
    {
        var snapshot = stored ?? DialogEngine.Begin(Start, conversation.Language, canShareContact, conversation.TimeZone, VisitorKey(conversation));
        if (snapshot.CanShareContact != canShareContact)
            snapshot = snapshot with { CanShareContact = canShareContact };
        // A manager wrote to him meanwhile: his next words are for the manager.
        return conversation.Status == ConversationStatus.WithPerson && snapshot.Status != DialogStatus.WithPerson
            ? snapshot with { Status = DialogStatus.WithPerson }
            : snapshot;
    }

    /// <summary>The script a dialog runs in; the start script when its own is gone, with the answers kept.</summary>
    public DialogScript ScriptOf(DialogSnapshot snapshot) => InForce is var now && now.All.TryGet(snapshot.Script, out var script) ? script : now.Start;

    /// <summary>How the conversation's open question is reminded of; null: as the settings say, or none is open.</summary>
    public QuestionTimeout? TimeoutOf(Conversation conversation) =>
        conversation.State.Length > 0 && DialogSnapshotJson.Read(conversation.State) is { } snapshot ? ScriptOf(snapshot).TimeoutOf(snapshot) : null;

    /// <summary>Names the visitor for good, so that he always meets the same variant.</summary>
    public static string VisitorKey(Conversation conversation) => conversation.Address.ToString();

    /// <summary>What lies in the folder now, checked: the scripts themselves, and that those named by the settings are among them.</summary>
    public ScriptCheck Examine()
    {
        var check = Folder.Examine(firm);
        if (check.Scripts is not { } scripts)
            return check;
        var faults = new List<ScriptFault>();
        if (!scripts.TryGet(options.Value.Start, out _))
        {
            var names = string.Join(", ", scripts.All.Select(s => s.Name).Order(StringComparer.Ordinal));
            faults.Add(new ScriptFault($"{options.Value.Start}.yaml", 1,
                $"Dialogs:Start is \"{options.Value.Start}\", but the scripts are {names}; correct the setting, or bring the script back."));
        }

        faults.AddRange(options.Value.UnknownNames(scripts).Select(fault => new ScriptFault("appsettings.json", 1, fault)));
        return faults.Count == 0 ? check : check with { Scripts = null, Faults = faults };
    }

    /// <summary>From now on new turns run in these. The old ones stay with the turns under way.</summary>
    public void Take(DialogScripts scripts)
    {
        if (!scripts.TryGet(options.Value.Start, out var start))
            throw new ArgumentException($"There is no script \"{options.Value.Start}\".", nameof(scripts));
        _inForce = new ScriptsInForce(scripts, start, clock.GetUtcNow());
        _refused = null;
    }

    /// <summary>Keeps changed files out; what is in force stays.</summary>
    public void Refuse(IReadOnlyList<ScriptFault> faults) => _refused = new RefusedScripts(faults, clock.GetUtcNow());

    private ScriptsInForce LoadFirst()
    {
        lock (_first)
        {
            if (_inForce is { } loaded)
                return loaded;
            LoadedPrint = Folder.Fingerprint();
            var check = Examine();
            Take(check.Scripts ?? throw new ScriptException(check.Faults));
            return _inForce!;
        }
    }
}
