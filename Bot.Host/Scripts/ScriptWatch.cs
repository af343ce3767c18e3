using System.Threading.Channels;
using Bot.Dialogs;
using Microsoft.Extensions.Options;

namespace Bot.Host.Scripts;

/// <summary>
/// Takes changed scripts while the host runs: once nothing in the folder has changed for a moment it is read, a good set
/// replaces the one in force, a bad one is kept out and told. Looks when the system announces a change, and now and then
/// in any case. A singleton.
/// </summary>
internal sealed class ScriptWatch(DialogCatalog catalog, ScriptNews news, IOptions<DialogOptions> options, TimeProvider clock, ILogger<ScriptWatch> log) : BackgroundService
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private string? _tried;
    private string? _seen;

    private ScriptFolder Folder => catalog.Folder;

    private TimeSpan Rhythm => TimeSpan.FromSeconds(options.Value.WatchSeconds);

    private TimeSpan Settled => TimeSpan.FromMilliseconds(options.Value.SettleMilliseconds);

    /// <summary>One look: the first sight of a change only notes it, the second one without another change reads it.</summary>
    /// <returns>True when files are changing, so that the next look should come soon.</returns>
    public async Task<bool> Look()
    {
        var print = Folder.Fingerprint();
        var isSettled = print == _seen;
        _seen = print;
        if (print == _tried)
            return false;
        if (!isSettled)
            return true;
        await Try();
        _tried = print;
        return false;
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first message: what was loaded is what lies here, or the first look shows the difference.
        (_tried, _seen) = (catalog.LoadedPrint, catalog.LoadedPrint);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Folder.Path is not { } path)
            return;
        await using var timer = clock.CreateTimer(_ => _bell.Writer.TryWrite(true), null, Rhythm, Rhythm);
        using var watcher = Announced(path, () => timer.Change(Settled, Rhythm));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _bell.Reader.ReadAsync(stoppingToken);
                if (await Look())
                    timer.Change(Settled, Rhythm);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                log.LookFailed(error);
            }
        }
    }

    private FileSystemWatcher? Announced(string path, Action changed)
    {
        try
        {
            var watcher = new FileSystemWatcher(path, "*.y*ml") { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception error) when (error is IOException or ArgumentException or PlatformNotSupportedException)
        {
            log.FolderNotWatched(error, options.Value.WatchSeconds);
            return null;
        }
    }

    private async Task Try()
    {
        var check = catalog.Examine();
        if (check.Scripts is { } scripts)
            await Take(scripts);
        else
            await Refuse(check.Faults);
    }

    private async Task Take(DialogScripts scripts)
    {
        var changes = Changes(catalog.InForce.All, scripts);
        var wasRefused = catalog.Refused is not null;
        catalog.Take(scripts);
        if (changes.Length == 0 && !wasRefused)
            return;
        log.ScriptsTaken(changes.Length == 0 ? "as before" : changes);
        await news.Taken(changes);
    }

    private async Task Refuse(IReadOnlyList<ScriptFault> faults)
    {
        catalog.Refuse(faults);
        log.ScriptsRefused(faults.Count, catalog.InForce.Since);
        foreach (var fault in faults)
            log.ScriptFault(fault.ToString());
        await news.Refused(faults, catalog.InForce.Since);
    }

    /// <summary>"qualify 0123456789ab, new nps 0123456789ab, without price"; empty when nothing changed.</summary>
    internal static string Changes(DialogScripts before, DialogScripts after) => string.Join(", ", after.All.OrderBy(s => s.Name, StringComparer.Ordinal)
        .Where(s => !before.TryGet(s.Name, out var old) || old.Version != s.Version)
        .Select(s => $"{(before.TryGet(s.Name, out _) ? "" : "new ")}{s.Name} {s.Version}")
        .Concat(before.All.Where(s => !after.TryGet(s.Name, out _)).Select(s => $"without {s.Name}").Order(StringComparer.Ordinal)));
}
