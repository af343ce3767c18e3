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

    private static readonly ConditionalWeakTable<DialogScript, LatinLetters> Known = [];

    private readonly FrozenDictionary<string, string> _bySound;
    private readonly FrozenSet<string>[] _others;

    private LatinLetters(DialogScript script, LanguagePack own)
    {
        var bySound = new Dictionary<string, string>();
        foreach (var word in WordsOf(script, own).Where(w => w[0] is >= 'а' and <= 'я').OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal))
        {
            bySound[word] = word;
            bySound.TryAdd(Sound(word), word);
        }

        _bySound = bySound.ToFrozenDictionary();
        _others = [.. script.Languages.Where(l => l != own.Language).Select(l => WordsOf(script, LanguagePack.All[l]).ToFrozenSet())];
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
            && Array.TrueForAll(_others, o => words.Count(o.Contains) < known);
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

    private string? Own(string word)
    {
        var spelt = ByLetters(word);
        return _bySound.TryGetValue(spelt, out var exact) ? exact : _bySound.GetValueOrDefault(Sound(spelt));
    }

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

    /// <summary>What differs between the ways of typing is made alike: soft signs, й and ы, щ, э.</summary>
    private static string Sound(string word) => word
        .Replace("ь", "", StringComparison.Ordinal).Replace("ъ", "", StringComparison.Ordinal)
        .Replace('й', 'и').Replace('ы', 'и').Replace('э', 'е').Replace('щ', 'ш').Replace("тс", "с", StringComparison.Ordinal).Replace('ц', 'с')
        .Replace("иа", "я", StringComparison.Ordinal).Replace("иу", "ю", StringComparison.Ordinal).Replace("ии", "и", StringComparison.Ordinal);

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

    private static HashSet<string> WordsOf(DialogScript script, LanguagePack pack) =>
        [.. pack.EveryWord.Concat(script.Steps.SelectMany(s => s.Options).SelectMany(o => o.Words.GetValueOrDefault(pack.Language, [])).SelectMany(p => p.Split(' '))).Where(w => w.Length > 0)];
}
