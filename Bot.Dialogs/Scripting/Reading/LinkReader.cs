using Bot.Dialogs.Scripting.Files;

namespace Bot.Dialogs.Scripting.Reading;

/// <summary>Reads addresses and the names of files that are handed over.</summary>
internal sealed class LinkReader(FaultList faults)
{
    private const int LongestFileName = 100;

    /// <summary>An https address; null, with a fault, when it is none.</summary>
    public string? Address(YamlMap map, string key)
    {
        if (map.Text(key, required: true) is not { } address)
            return null;
        if (IsHttps(address))
            return address;
        faults.Add(map.LineAt(key), $"\"{address}\" is no https address; write \"{key}: https://…\".");
        return null;
    }

    /// <summary>An https address, or the name of a file in the scripts' folder "files".</summary>
    public string? File(YamlMap map)
    {
        if (map.Text("file", required: true) is not { } file || IsHttps(file))
            return map.Text("file");
        if (file.Contains("://", StringComparison.Ordinal))
            faults.Add(map.LineAt("file"), $"\"{file}\" is no https address; write \"file: https://…\", or the name of a file in the folder files.");
        else if (!IsPlainName(file))
            faults.Add(map.LineAt("file"), $"\"{file}\" is not the plain name of a file; put the file into the folder files and write only its name, like \"guide.pdf\".");
        return file;
    }

    public static bool IsPlainName(string file) =>
        file.Length <= LongestFileName && !file.StartsWith('.') && file.IndexOfAny(['/', '\\', ':', '\0']) < 0;

    private static bool IsHttps(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Length > 0;
}
