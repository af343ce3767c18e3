using Bot.Dialogs;
using Bot.Host.Firm;
using Microsoft.Extensions.Options;

namespace Bot.Host.Scripts;

/// <summary>Which script a visitor meets, by the settings. A singleton; thread-safe.</summary>
internal sealed class DialogRoutes(DialogCatalog dialogs, IOptions<DialogOptions> options, FirmProfile firm)
{
    /// <summary>Clients meet a script of their own.</summary>
    public bool KnowsClients => Named(options.Value.Client) is not null;

    /// <summary>Asks the visitor of a lost lead why; null: nothing does.</summary>
    public DialogScript? AfterLost => Named(options.Value.Refused);

    /// <summary>Asks the visitor of a won lead how it was; null: nothing does.</summary>
    public DialogScript? AfterWon => Named(options.Value.Won);

    /// <summary>The script a new run begins in.</summary>
    /// <param name="isClient">He has bought before.</param>
    public DialogScript ForNewRun(bool isClient, DateTimeOffset now)
    {
        if (isClient && Named(options.Value.Client) is { } client)
            return client;
        return Named(options.Value.Closed) is { } closed && !firm.Hours.IsOpen(now) ? closed : dialogs.Start;
    }

    /// <summary>The script that a deep link or a page's mark begins; null for one that is only a source.</summary>
    public DialogScript? ByLink(string? link) => dialogs.Scripts.ByLink(link);

    /// <summary>The script that "/NAME" begins; null for other words.</summary>
    public DialogScript? ByCommand(string text) => text is ['/', ..] ? dialogs.Scripts.ByWords(text) : null;

    /// <summary>A given script, for a visitor who has been here.</summary>
    public DialogSnapshot Enter(DialogScript script, DialogSnapshot before) => DialogEngine.Enter(dialogs.Scripts, script.Name, before) ?? before;

    private DialogScript? Named(string name) => name.Length > 0 && dialogs.Scripts.TryGet(name, out var script) ? script : null;
}
