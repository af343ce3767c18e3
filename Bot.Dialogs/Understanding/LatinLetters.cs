using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Reads a message of a language with letters of its own that was typed in Latin ones: "da, soglasen". A message is
/// taken for one when half of its words are then known, and more of them than are words of any other language of the
/// script. Immutable.
/// </summary>
internal sealed class LatinLetters
{
    private const int LongestRead = 400;
    private const int ShortestAlone = 3;

    // By length, the longest first: what is typed for one letter, or for two.
    private static readonly (string Latin, string Own)[] Letters =
    [
        ("shch", "щ"), ("sch", "щ"), ("shh", "щ"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"),
        ("ya", "я"), ("ja", "я"), ("yu", "ю"), ("ju", "ю"), ("yo", "е"), ("jo", "е"), ("ye", "е"), ("je", "е"), ("yj", "ый"), ("iy", "ий"),
        ("a", "а"), ("b", "б"), ("c", "ц"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"),
        ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"),
        ("w", "в"), ("x", "х"), ("y", "ы"), ("z", "з"), ("'", "ь"),
    ];

    // The words of a language are shared by all scripts; a script adds those of its options.
    private static readonly ConditionalWeakTable<LanguagePack, SoundBook> Books = [];
    private static readonly ConditionalWeakTable<DialogScript, LatinLetters> Known = [];

    private readonly SoundBook _language;
    private readonly SoundBook _options;
    private readonly (FrozenSet<string> Language, FrozenSet<string> Options)[] _others;

    private LatinLetters(DialogScript script, LanguagePack own)
    {
        _language = Books.GetValue(own, pack => new SoundBook(pack.EveryWord));
        _options = new SoundBook(OptionWords(script, own));
        _others = [.. script.Languages.Where(l => l != own.Language).Select(l => LanguagePack.All[l]).Select(p => (p.EveryWord, OptionWords(script, p)))];
    }

    /// <summary>The text in the letters of the dialog's language, or as it is.</summary>
    /// <param name="keepsUnknown">Words that are not known stay as they are: they may be a name.</param>
    public static string Read(string text, Scene scene, bool keepsUnknown)
    {
        if (scene.Pack.DoubledLetters.Count > 0 && !keepsUnknown)
            return DoubledLetters.Read(text, scene);
        if (!scene.Pack.IsTypedInLatin || text.Length > LongestRead || !IsLatin(text))
            return text;
        return Known.GetValue(scene.Script, s => new LatinLetters(s, scene.Pack)).Read(text, keepsUnknown);
    }

    private string Read(string text, bool keepsUnknown)
    {
        var words = Words.Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsAsciiLetter(w[0])).ToList();
        var known = words.Count(w => Own(w) is not null);
        var isRead = known * 2 >= words.Count && known > 0 && (words.Count > 1 ? !keepsUnknown || known > 1 : !keepsUnknown && words[0].Length >= ShortestAlone)
            && Array.TrueForAll(_others, o => words.Count(w => o.Language.Contains(w) || o.Options.Contains(w)) < known);
        return isRead ? InOwn(text, keepsUnknown) : text;
    }

    private string InOwn(string text, bool keepsUnknown)
    {
        var read = new StringBuilder(text.Length);
        for (var (from, to) = (0, 0); from < text.Length; from = to)
        {
            for (to = from; to < text.Length && (char.IsAsciiLetter(text[to]) || text[to] == '\'');)
                to++;
            if (to == from)
            {
                read.Append(text[to++]);
                continue;
            }

            var word = text[from..to].ToLowerInvariant();
            // "Menja zovut Olga": a name stays as it is written.
            var mayBeName = keepsUnknown || (from > 0 && char.IsAsciiLetterUpper(text[from]));
            read.Append(Own(word) ?? (mayBeName ? text[from..to] : ByLetters(word)));
        }

        return read.ToString();
    }

    private string? Own(string word) => SoundBook.Find(ByLetters(word), _language, _options);

    private static string ByLetters(string word)
    {
        var spelt = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (latin, own) = Array.Find(Letters, l => string.CompareOrdinal(word, at, l.Latin, 0, l.Latin.Length) == 0);
            spelt.Append(own ?? word[at].ToString());
            at += latin?.Length ?? 1;
        }

        return spelt.ToString();
    }

    private static bool IsLatin(string text)
    {
        var hasLetter = false;
        foreach (var letter in text)
        {
            if (letter is '@' or '/' || (char.IsLetter(letter) && !char.IsAsciiLetter(letter)))
                return false;
            hasLetter |= char.IsAsciiLetter(letter);
        }

        return hasLetter;
    }

    private static FrozenSet<string> OptionWords(DialogScript script, LanguagePack pack) =>
        script.Steps.SelectMany(s => s.Options).SelectMany(o => o.Words.GetValueOrDefault(pack.Language, [])).SelectMany(p => p.Split(' ')).Where(w => w.Length > 0).ToFrozenSet();
}
