using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Scripting.Files;

/// <summary>Texts that are not there in a language: one fault a file and language, however many they are. Not thread-safe.</summary>
internal sealed class MissingTexts
{
    private readonly HashSet<(int Place, string What, string Language)> _texts = [];

    public bool IsEmpty => _texts.Count == 0;

    public void Add(int place, string what, string language) => _texts.Add((place, what, language));

    /// <summary>Where the first of them stands, and what is to be done; languages that lack the same texts go together.</summary>
    /// <param name="fileOf">A place's file.</param>
    public IEnumerable<(int Place, string Message)> Faults(Func<int, string> fileOf) =>
        from language in _texts.GroupBy(t => (File: fileOf(t.Place), t.Language))
        let texts = language.OrderBy(t => t.Place).Select(t => (t.Place, t.What)).ToList()
        group language.Key.Language by (language.Key.File, Texts: string.Join('\n', texts), texts[0].Place, texts[0].What, texts.Count) into gap
        select (gap.Key.Place, Told(gap.Key.What, gap.Key.Count, [.. gap.Order(StringComparer.Ordinal)], gap.Key.File));

    private static string Told(string what, int count, List<string> languages, string file)
    {
        var names = string.Join(", ", languages.Select(l => LanguagePack.All.TryGetValue(l, out var pack) ? $"{pack.Name} ({l})" : l));
        var remedy = $"a line \"{languages[0]}: …\" here, or put {(count == 1 ? "it" : "them")} into the file {languages[0]}/{file.Split('/')[^1]}; a name that is the same in every language is written \"{{ same: … }}\"";
        return count == 1
            ? $"The {what} lacks {names}; add {remedy}."
            : $"{count} texts are not there in every language: this file lacks {names} for them, the first is the {what}. Add {remedy}.";
    }
}
