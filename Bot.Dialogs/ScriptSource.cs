namespace Bot.Dialogs;

/// <summary>The text of one script file.</summary>
/// <param name="File">
/// Where it lies in the scripts' folder, with "/": "qualify.yaml" holds steps, "ru/qualify.yaml" their texts in another
/// language. Used in faults.
/// </param>
public sealed record ScriptSource(string File, string Text)
{
    private const string Folder = "Scripts/";

    /// <summary>The scripts that come with the product.</summary>
    public static IReadOnlyList<ScriptSource> Shipped { get; } = ReadShipped();

    /// <summary>True for what belongs to the scripts: NAME.yaml, and NAME.yaml in a folder named like a language.</summary>
    /// <param name="path">Relative to the scripts' folder.</param>
    public static bool IsScript(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        return parts[^1].EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && parts[^1][0] != '.'
            && (parts.Length == 1 || (parts.Length == 2 && parts[0].Length == 2 && parts[0].All(char.IsAsciiLetterLower)));
    }

    private static List<ScriptSource> ReadShipped()
    {
        var assembly = typeof(ScriptSource).Assembly;
        var sources = new List<ScriptSource>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            sources.Add(new ScriptSource(name[Folder.Length..], reader.ReadToEnd()));
        }

        return sources;
    }
}
