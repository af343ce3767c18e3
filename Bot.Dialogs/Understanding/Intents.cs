using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>What a sentence is about besides an answer.</summary>
internal static class Intents
{
    public const string Price = "price";
    public const string NotInterested = "not_interested";
    public const string Callback = "callback";

    private const int WidestGap = 6;
    private const int CallGap = 4;

    /// <summary>
    /// One of the above, in any of the script's languages; null when it is none or more than one. A slip of the finger is
    /// forgiven in the dialog's own language alone.
    /// </summary>
    public static string? Heard(string text, Scene scene)
    {
        var languages = scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language);
        foreach (var language in languages)
        {
            if (Heard(text, LanguagePack.All[language], forgivesSlips: language == scene.Language) is not { Count: > 0 } heard)
                continue;
            // "Will it be expensive?" is no "too expensive".
            if (heard.Contains(Price) && text.AsSpan().IndexOfAny('?', '՞') >= 0)
                heard.Remove(NotInterested);
            return heard is [var only] ? only : null;
        }

        return null;
    }

    /// <summary>The same where a name is asked for, which may be near to any word: in the dialog's own language, to the letter.</summary>
    public static string? HeardForName(string text, Scene scene) =>
        Heard(text, scene.Pack, forgivesSlips: false) is [var only] ? only : null;

    private static List<string> Heard(string text, LanguagePack pack, bool forgivesSlips)
    {
        var heard = new List<string>();
        var sentence = Sentence.Of(text, pack);
        if (!pack.IntentWords.MayBeIn(sentence) && sentence.Count > 1)
            return heard;
        var content = sentence.Words.Where(w => !pack.Fillers.Contains(w)).ToList();
        foreach (var phrase in pack.IntentPhrases)
        {
            if (!heard.Contains(phrase.Intent) && IsSaid(phrase, sentence, content, pack, forgivesSlips))
                heard.Add(phrase.Intent);
        }

        return heard;
    }

    private static bool IsSaid(IntentPhrase phrase, Sentence sentence, List<string> content, LanguagePack pack, bool forgivesSlips)
    {
        if (At(phrase.Words, sentence.Words, pack) is >= 0 and var at)
            return !IsDenied(sentence, at, phrase, pack);
        // "What would it cost": but for words that say nothing the same; a slip of the finger is forgiven in a word alone.
        if (phrase is { Intent: Price, Words.Length: 2 } && ScatteredAt(phrase.Words, sentence, WidestGap, pack) >= 0)
            return true;
        if (phrase is { Intent: Callback, Words.Length: 2 } && !sentence.IsQuestion && ScatteredAt(phrase.Words, sentence, CallGap, pack) is >= 0 and var asked)
            return !IsDenied(sentence, asked, phrase, pack);
        if (phrase.Content.Length == 0 || phrase.Content.Length != content.Count)
            return false;
        for (var i = 0; i < content.Count; i++)
        {
            if (!pack.Inflection.IsSame(content[i], phrase.Content[i]) && !(forgivesSlips && TypingErrors.Forgives(phrase.Content[i], content[i])))
                return false;
        }

        return true;
    }

    // "How much will all of it cost".
    private static int ScatteredAt(string[] phrase, Sentence sentence, int gap, LanguagePack pack)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.Words[at] != phrase[0])
                continue;
            for (var next = at + 1; next < sentence.Count && next <= at + gap && sentence.Clauses[next] == sentence.Clauses[at] && !Negation.IsAt(sentence, next, pack); next++)
            {
                if (pack.Inflection.IsSame(sentence.Words[next], phrase[1]))
                    return at;
            }
        }

        return -1;
    }

    // "Don't call me" asks for no call.
    private static bool IsDenied(Sentence sentence, int at, IntentPhrase phrase, LanguagePack pack)
    {
        if (phrase.IsNegated)
            return false;
        for (var before = at - 1; before >= 0 && sentence.Clauses[before] == sentence.Clauses[at]; before--)
        {
            if (Negation.IsAt(sentence, before, pack))
                return true;
        }

        return false;
    }

    private static int At(string[] phrase, IReadOnlyList<string> words, LanguagePack pack)
    {
        for (var at = 0; at + phrase.Length <= words.Count; at++)
        {
            var isHere = true;
            for (var i = 0; i < phrase.Length && isHere; i++)
                isHere = pack.Inflection.IsSame(words[at + i], phrase[i]);
            if (isHere)
                return at;
        }

        return -1;
    }
}
