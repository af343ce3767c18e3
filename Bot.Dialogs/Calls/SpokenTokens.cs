using System.Text;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>A text as words and figures, each taken away once it is understood. Not thread-safe.</summary>
internal sealed class SpokenTokens
{
    // What was taken leaves an empty place, so that its neighbours don't become each other's.
    private readonly List<string> _tokens;

    public SpokenTokens(string text)
    {
        _tokens = [.. Spaced(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    public int Count => _tokens.Count;

    public string this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at] : "";

    /// <summary>Takes the first of the phrases that occurs and says where it stood; -1 when none does.</summary>
    public int Take(IReadOnlyList<string[]> phrases)
    {
        foreach (var phrase in phrases)
        {
            for (var at = 0; at + phrase.Length <= _tokens.Count; at++)
            {
                if (!StandsAt(phrase, at))
                    continue;
                for (var i = 0; i < phrase.Length; i++)
                    _tokens[at + i] = "";
                return at;
            }
        }

        return -1;
    }

    public bool IsAt(int at, IReadOnlyList<string[]> phrases) => phrases.Any(p => at >= 0 && at + p.Length <= _tokens.Count && StandsAt(p, at));

    public void Remove(int at) => _tokens[at] = "";

    private bool StandsAt(string[] phrase, int at)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (_tokens[at + i] != phrase[i])
                return false;
        }

        return true;
    }

    // "3pm" → "3 pm", "15:30," → "15:30", "a.m." → "am"
    private static string Spaced(string text)
    {
        var plain = Words.Clean(text, 200).ToLowerInvariant()
            .Replace("a.m.", " am ", StringComparison.Ordinal).Replace("p.m.", " pm ", StringComparison.Ordinal);
        var spaced = new StringBuilder();
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i] is 'ё' ? 'е' : plain[i];
            var inFigure = i > 0 && char.IsDigit(plain[i - 1]);
            if (c is ':' or '.' or '/' && inFigure && i + 1 < plain.Length && char.IsDigit(plain[i + 1]))
                spaced.Append(c is '/' ? '.' : c);
            else if (char.IsDigit(c))
                spaced.Append(i > 0 && char.IsLetter(plain[i - 1]) ? " " : "").Append((char)('0' + (int)char.GetNumericValue(c)));
            else if (char.IsLetter(c))
                spaced.Append(inFigure ? " " : "").Append(c);
            else if (c is not ('\'' or '’'))
                spaced.Append(' ');
        }

        return spaced.ToString();
    }
}
