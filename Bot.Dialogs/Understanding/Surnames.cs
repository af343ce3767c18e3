using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>"My name is anna berzina and I …": who dictates has no capitals, and the second word may be her surname.</summary>
internal static class Surnames
{
    private const int ShortestName = 3;

    /// <summary>The whole name or a question, where behind a first name in small letters another such word stands; null: there is none.</summary>
    public static Reading? Beside(string text, string name, Scene scene)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || !char.IsLower(name[0]))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, name);
        // A mark behind the first name ends it.
        if (at < 0 || at + 1 >= words.Length)
            return null;
        var surname = words[at + 1].TrimEnd('.', ',', '!', ';', ')');
        var isLast = surname.Length < words[at + 1].Length || at + 2 == words.Length || scene.Pack.Kin.Joins.Contains(Words.Normalise(words[at + 2]));
        if (surname.Length < ShortestName || !surname.All(c => char.IsLetter(c) || c == '-') || !char.IsLower(surname[0]) || SaysSomething(Words.Normalise(surname), scene))
            return null;
        var whole = $"{name} {surname}";
        if (SharedWords.SurnameEndings.Any(e => surname.Length > e.Length + 1 && surname.EndsWith(e, StringComparison.Ordinal)))
            return isLast ? new Reading.Understood(whole, whole) : Reading.Guessed.Only(new Reading.Understood(whole, whole));
        // "My name is rita selling a flat" tells no surname, and nobody knows.
        return isLast ? new Reading.Guessed([new Reading.Understood(whole, whole), new Reading.Understood(name, name)]) : Reading.Guessed.Only(new Reading.Understood(name, name));
    }

    /// <summary>A word of an answer, or one that binds others.</summary>
    internal static bool SaysSomething(string word, Scene scene) =>
        NameReading.IsOther(word, false, scene.Pack) || scene.Pack.Kin.Joins.Contains(word) || scene.Pack.Kin.Selves.Contains(word) || scene.Pack.NumberLinks.Contains(word)
        || scene.Script.Steps.Any(s => s.Options.Count > 0 && OptionBook.Of(s, scene.Language).Phrases.Any(p => p.Words is [var only] && only == word));
}
