namespace Bot.Dialogs;

/// <summary>The text of one script file.</summary>
/// <param name="File">Name to be used in faults.</param>
public sealed record ScriptSource(string File, string Text)
{
    /// <summary>The scripts that come with the product.</summary>
    public static IReadOnlyList<ScriptSource> Shipped { get; } = ReadShipped();

    private static List<ScriptSource> ReadShipped()
    {
        var assembly = typeof(ScriptSource).Assembly;
        var sources = new List<ScriptSource>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Scripts/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            sources.Add(new ScriptSource(name["Scripts/".Length..], reader.ReadToEnd()));
        }

        return sources;
    }
}
