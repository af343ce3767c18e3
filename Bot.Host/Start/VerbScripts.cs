using Bot.Dialogs;
using Bot.Host.Firm;
using Bot.Host.Scripts;
using Bot.Host.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Host.Start;

/// <summary>The firm's settings and a folder of scripts, as the host would read them, without a host.</summary>
internal sealed class VerbScripts : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly ScriptFolder _folder;
    private readonly string? _shown;

    private VerbScripts(ServiceProvider services, ScriptFolder folder, string? shown)
    {
        (_services, _folder, _shown) = (services, folder, shown);
        Firm = services.GetRequiredService<FirmProfile>();
        Start = services.GetRequiredService<IOptions<DialogOptions>>().Value.Start;
    }

    public FirmProfile Firm { get; }

    /// <summary>Name of the script a new visitor would meet.</summary>
    public string Start { get; }

    /// <exception cref="ArgumentException">The folder does not exist.</exception>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static VerbScripts Open(VerbArguments arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. arguments.Settings], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddFirm();
        builder.Services.AddScripts();
        var services = builder.Services.BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            var given = arguments.Folder ?? services.GetRequiredService<IOptions<DialogOptions>>().Value.Folder;
            return given.Length == 0 ? new VerbScripts(services, ScriptFolder.Shipped, null) : new VerbScripts(services, ScriptFolder.At(NamedFolder.Existing(given)), given);
        }
        catch
        {
            services.Dispose();
            throw;
        }
    }

    /// <summary>What lies in the folder now; faults name files as seen from the current folder.</summary>
    public ScriptCheck Examine()
    {
        var check = _folder.Examine(Firm);
        return _shown is null ? check : check with { Faults = [.. check.Faults.Select(f => Path.IsPathRooted(f.File) ? f : f with { File = Path.Combine(_shown, f.File) })] };
    }

    /// <summary>The script of that name, in the wording asked for.</summary>
    /// <exception cref="ArgumentException">There is none; names those there are and the nearest.</exception>
    public static DialogScript Find(DialogScripts scripts, VerbArguments asked)
    {
        if (!scripts.TryGet(asked.Name, out var script))
            throw Unknown("script", asked.Name, scripts.All.Select(s => s.Name));
        if (asked.Variant is null || script.Variants.TryGetValue(asked.Variant, out var wording) is false)
            return asked.Variant is null ? script : throw Unknown($"variant of {script.Name}", asked.Variant, script.Variants.Keys);
        return wording;
    }

    /// <summary>Writes every fault on a line that editors and terminals turn into a link.</summary>
    public static int Tell(ScriptCheck check, TextWriter to)
    {
        foreach (var fault in check.Faults)
            to.WriteLine(fault);
        to.WriteLine();
        to.WriteLine(check.Faults.Count == 1 ? "1 fault" : $"{check.Faults.Count} faults");
        return Verbs.Faulty;
    }

    public void Dispose() => _services.Dispose();

    private static ArgumentException Unknown(string what, string name, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var nearest = names.MinBy(n => EditDistance.Between(n, name));
        return new ArgumentException(nearest is null
            ? $"There is no {what} \"{name}\"; there is none at all."
            : $"There is no {what} \"{name}\"; is {nearest} meant? There are: {string.Join(", ", names)}.");
    }
}
