using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs;

namespace Bot.Host.Scripts;

/// <summary>
/// The one place that reads scripts from the disk: NAME.yaml, NAME.yaml in a folder named like a language ("ru"), and
/// the files handed over, in "files". Or the scripts that come with the product. Immutable; thread-safe; each call reads
/// what is there now.
/// </summary>
internal sealed class ScriptFolder
{
    /// <summary>More than a hundred times the largest shipped script.</summary>
    public const int MaxFileBytes = 1024 * 1024;

    public const int MaxFiles = 500;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ScriptFolder(string? path) => Path = path;

    /// <summary>What comes with the product.</summary>
    public static ScriptFolder Shipped { get; } = new(null);

    /// <summary>Absolute; null for the shipped scripts.</summary>
    public string? Path { get; }

    /// <summary>Where the files lie that steps hand over by name.</summary>
    public string FilesFolder => System.IO.Path.Combine(Path ?? System.IO.Path.Combine(AppContext.BaseDirectory, "Scripts"), "files");

    /// <param name="path">Absolute.</param>
    public static ScriptFolder At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>The scripts, or every fault of reading and of the scripts themselves, by file and line. Throws nothing.</summary>
    public ScriptCheck Examine(Firm.FirmProfile firm)
    {
        var (sources, faults) = Read();
        if (sources.Count == 0 && faults.Count > 0)
            return new ScriptCheck(null, faults);
        var check = DialogScripts.Examine(sources, firm.Facts);
        var all = faults.Concat(check.Faults).Concat(MissingFiles.Of(check.Files, FilesFolder))
            .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ToList();
        return all.Count > 0 ? check with { Scripts = null, Faults = all } : check;
    }

    /// <summary>The texts of all files, and what kept some from being read.</summary>
    public (IReadOnlyList<ScriptSource> Sources, IReadOnlyList<ScriptFault> Faults) Read()
    {
        if (Path is null)
            return (ScriptSource.Shipped, []);
        var (sources, faults) = (new List<ScriptSource>(), new List<ScriptFault>());
        var files = Files();
        if (!Directory.Exists(Path))
            faults.Add(new ScriptFault(Path, 1, "This folder does not exist."));
        else if (files.Count == 0)
            faults.Add(new ScriptFault(Path, 1, "There is no script in this folder; a script is a file NAME.yaml in it."));
        if (files.Count > MaxFiles)
            faults.Add(new ScriptFault(Path, 1, string.Create(CultureInfo.InvariantCulture, $"There are {files.Count} files; at most {MaxFiles} are read.")));
        foreach (var file in files.Take(MaxFiles))
            ReadOne(file, sources, faults);
        return (sources, faults);
    }

    /// <summary>Changes when a script is written, comes or goes, and when a file that may be handed over comes or goes.</summary>
    public string Fingerprint()
    {
        if (Path is null)
            return "";
        var text = new StringBuilder();
        foreach (var name in Files().Take(MaxFiles + 1))
        {
            var file = new FileInfo(System.IO.Path.Combine(Path, name));
            text.Append(CultureInfo.InvariantCulture, $"{name}|{(file.Exists ? file.Length : -1)}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        foreach (var file in Names(FilesFolder).Order(StringComparer.Ordinal).Take(MaxFiles))
            text.Append(System.IO.Path.GetFileName(file)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private void ReadOne(string name, List<ScriptSource> sources, List<ScriptFault> faults)
    {
        try
        {
            var path = System.IO.Path.Combine(Path!, name);
            var length = new FileInfo(path).Length;
            if (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
                faults.Add(new ScriptFault(name, 1, "Scripts end in .yaml; rename this file, or move it elsewhere."));
            else if (length > MaxFileBytes)
                faults.Add(new ScriptFault(name, 1, string.Create(CultureInfo.InvariantCulture, $"This file has {length} bytes; at most {MaxFileBytes} are read.")));
            else
                sources.Add(new ScriptSource(name, File.ReadAllText(path, Strict)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(new ScriptFault(name, 1, $"This file cannot be read: {error.Message}"));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new ScriptFault(name, 1, "This file is not UTF-8; save it with that encoding."));
        }
    }

    // With "/", relative to the folder, in a fixed order.
    private List<string> Files() =>
    [
        .. Names(Path!).Concat(Names(Path!, areFolders: true).SelectMany(folder => Names(folder)))
            .Select(file => System.IO.Path.GetRelativePath(Path!, file).Replace('\\', '/'))
            .Where(IsMeant)
            .Order(StringComparer.Ordinal),
    ];

    // None of a folder that is not there or may not be read.
    private static List<string> Names(string folder, bool areFolders = false)
    {
        try
        {
            return !Directory.Exists(folder) ? [] : areFolders ? [.. Directory.EnumerateDirectories(folder, "??")] : [.. Directory.EnumerateFiles(folder)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsMeant(string name) => ScriptSource.IsScript(name)
        || (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && ScriptSource.IsScript(name[..^3] + "yaml"));
}
