using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Host.Firm;
using Microsoft.Extensions.Options;

namespace Bot.Host.Scripts;

/// <summary>The scripts in force, loaded and checked when the host starts. A singleton; thread-safe.</summary>
internal sealed class DialogCatalog(IOptions<DialogOptions> options, FirmProfile firm, IHostEnvironment environment)
{
    private readonly Lazy<DialogScripts> _scripts = new(() => Load(options.Value, firm, environment));

    /// <summary>The script a new visitor meets.</summary>
    public DialogScript Start => _scripts.Value.TryGet(options.Value.Start, out var script)
        ? script
        : throw new InvalidOperationException($"Dialogs:Start is \"{options.Value.Start}\", but the scripts are {string.Join(", ", _scripts.Value.All.Select(s => s.Name))}.");

    /// <summary>All of them.</summary>
    public DialogScripts Scripts => _scripts.Value;

    /// <summary>Where the conversation's dialog stands; a fresh start when it has none.</summary>
    public DialogSnapshot Read(Conversation conversation, bool canShareContact)
    {
        var snapshot = conversation.State.Length == 0 ? null : DialogSnapshotJson.Read(conversation.State);
        snapshot ??= DialogEngine.Begin(Start, conversation.Language, canShareContact, conversation.TimeZone);
        if (snapshot.CanShareContact != canShareContact)
            snapshot = snapshot with { CanShareContact = canShareContact };
        // A manager wrote to him meanwhile: his next words are for the manager.
        return conversation.Status == ConversationStatus.WithPerson && snapshot.Status != DialogStatus.WithPerson
            ? snapshot with { Status = DialogStatus.WithPerson }
            : snapshot;
    }

    /// <summary>The script a dialog runs in; the start script when its own is gone.</summary>
    public DialogScript ScriptOf(DialogSnapshot snapshot) => _scripts.Value.TryGet(snapshot.Script, out var script) ? script : Start;

    /// <summary>How the conversation's open question is reminded of; null: as the settings say, or none is open.</summary>
    public QuestionTimeout? TimeoutOf(Conversation conversation) =>
        conversation.State.Length > 0 && DialogSnapshotJson.Read(conversation.State) is { } snapshot ? ScriptOf(snapshot).TimeoutOf(snapshot) : null;

    private static DialogScripts Load(DialogOptions options, FirmProfile firm, IHostEnvironment environment)
    {
        var scripts = Read(options, firm, environment);
        var unknown = string.Join('\n', options.UnknownNames(scripts));
        return unknown.Length == 0 ? scripts : throw new InvalidOperationException(unknown);
    }

    private static DialogScripts Read(DialogOptions options, FirmProfile firm, IHostEnvironment environment)
    {
        if (options.Folder.Length == 0)
            return DialogScripts.Load(ScriptSource.Shipped, firm.Facts);
        var folder = Path.GetFullPath(options.Folder, environment.ContentRootPath);
        if (!Directory.Exists(folder))
            throw new InvalidOperationException($"Dialogs:Folder is \"{folder}\", which does not exist; leave it empty for the shipped scripts.");
        var sources = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new ScriptSource(Path.GetFileName(file), File.ReadAllText(file)));
        return DialogScripts.Load(sources, firm.Facts);
    }
}
