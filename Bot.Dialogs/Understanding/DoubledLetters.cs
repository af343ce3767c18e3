using System.Text;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Reads a message whose long vowels were typed twice for want of their letters: "riit no riita". A word that is one
/// as it stands stays so, in whatever language of the script: "neesmu", "need". Immutable.
/// </summary>
internal readonly struct DoubledLetters
{
    private const int LongestRead = 400;

    private readonly Dictionary<string, string> _letters;
    private readonly DialogScript _script;

    private DoubledLetters(DialogScript script, LanguagePack own)
    {
        _letters = own.DoubledLetters;
        _script = script;
    }

    public static string Read(string text, Scene scene)
    {
        var letters = scene.Pack.DoubledLetters;
        if (letters.Count == 0 || text.Length > LongestRead || !HasDouble(text, letters))
            return text;
        return new DoubledLetters(scene.Script, scene.Pack).Read(text);
    }

    private string Read(string text)
    {
        var read = new StringBuilder(text.Length);
        var isDoubled = false;
        for (var (from, to) = (0, 0); from < text.Length; from = to)
        {
            for (to = from; to < text.Length && char.IsAsciiLetter(text[to]);)
                to++;
            if (to == from)
            {
                read.Append(text[to++]);
                continue;
            }

            var word = text[from..to];
            // A capital within the text may begin a name.
            if ((from > 0 && char.IsAsciiLetterUpper(word[0])) || IsWord(word.ToLowerInvariant()))
            {
                read.Append(word);
                continue;
            }

            isDoubled |= HasDouble(word, _letters);
            read.Append(Spelt(word.ToLowerInvariant()));
        }

        // "Sh" is a sign of this way of typing only beside a doubled vowel.
        return isDoubled ? read.ToString() : text;
    }

    private bool IsWord(string word)
    {
        foreach (var language in _script.Languages)
        {
            if (LanguagePack.All[language].EveryWord.Contains(word))
                return true;
        }

        return false;
    }

    private string Spelt(string word)
    {
        var spelt = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var isPair = at + 1 < word.Length && _letters.TryGetValue(word.Substring(at, 2), out _);
            spelt.Append(isPair ? _letters[word.Substring(at, 2)] : word[at].ToString());
            at += isPair ? 2 : 1;
        }

        return spelt.ToString();
    }

    private static bool HasDouble(string text, Dictionary<string, string> letters)
    {
        var has = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '@' or '/' || (char.IsLetter(text[at]) && !char.IsAsciiLetter(text[at])))
                return false;
            has |= at > 0 && text[at] == char.ToLowerInvariant(text[at - 1]) && char.IsAsciiLetterLower(text[at]) && letters.ContainsKey($"{text[at]}{text[at]}");
        }

        return has;
    }
}
