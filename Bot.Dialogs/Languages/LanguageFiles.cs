using System.Collections.Frozen;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Dialogs.Languages;

/// <summary>The files of the languages as they come with the product.</summary>
internal static class LanguageFiles
{
    private const string Folder = "Languages/";

    /// <summary>Every language's file, read.</summary>
    public static IEnumerable<LanguagePackFile> Read()
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        return typeof(LanguageFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n != SharedWords.Resource)
            .Select(n => deserializer.Deserialize<LanguagePackFile>(Written(n)));
    }

    /// <summary>Every word a language's file is written in, normalised.</summary>
    public static FrozenSet<string> Words(string language) => Written($"{Folder}{language}.yaml")
        .Split(',', '\n')
        .SelectMany(p => Understanding.Words.Normalise(p).Split(' '))
        .Where(w => w.Length > 0)
        .ToFrozenSet();

    private static string Written(string resource)
    {
        using var stream = typeof(LanguageFiles).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
