using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>A text as normalised words, each with the number of the clause it stands in. Immutable.</summary>
internal sealed class Sentence
{
    private const int LongestRead = 600;

    private Sentence(List<string> words, List<int> clauses, bool isQuestion) =>
        (Words, Clauses, IsQuestion) = (words, clauses, isQuestion);

    public IReadOnlyList<string> Words { get; }

    /// <summary>Same places as the words; grows from clause to clause.</summary>
    public IReadOnlyList<int> Clauses { get; }

    public bool IsQuestion { get; }

    public int Count => Words.Count;

    /// <summary>Marks between words and words like "but" part clauses; marks within a figure or a word don't.</summary>
    public static Sentence Of(string text, LanguagePack pack)
    {
        var seen = text.Length > LongestRead ? text[..LongestRead] : text;
        var (words, clauses, clause, from) = (new List<string>(), new List<int>(), 0, 0);
        for (var at = 0; at <= seen.Length; at++)
        {
            if (at < seen.Length && !Parts(seen, at))
                continue;
            foreach (var word in Understanding.Words.Normalise(seen[from..at]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                clause += pack.Contrasts.Contains(word) ? 1 : 0;
                words.Add(word);
                clauses.Add(clause);
            }

            (from, clause) = (at + 1, clause + 1);
        }

        return new Sentence(words, clauses, seen.AsSpan().IndexOfAny("?՞") >= 0);
    }

    /// <summary>Those words stand there in a row.</summary>
    public bool StandsAt(int place, string[] phrase)
    {
        if (place + phrase.Length > Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (Words[place + i] != phrase[i])
                return false;
        }

        return true;
    }

    /// <summary>One of those words stands in the clause of that place.</summary>
    public bool HasBeside(int place, Func<string, bool> isOne)
    {
        for (var at = 0; at < Count; at++)
        {
            if (Clauses[at] == Clauses[place] && isOne(Words[at]))
                return true;
        }

        return false;
    }

    /// <summary>The mark at this place parts clauses.</summary>
    public static bool Parts(string text, int at) => text[at] switch
    {
        '\n' or ';' or '!' or '?' or '(' or ')' or '։' or '՝' or '…' => true,
        '.' or ',' or ':' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]) || (text[at] is ',' && (at == 0 || !char.IsDigit(text[at - 1]))),
        '-' or '–' or '—' => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ',
        _ => false,
    };
}
