using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Number words with a slip in them, or written as one: "one hundrd twenty", "стодвадцать". Passed over they would
/// leave another number behind.
/// </summary>
internal static class NumberSlips
{
    private const int Shortest = 4;
    private const int ShortestJoined = 6;
    private const int MostParts = 5;
    private const int LongForSlips = 9;

    /// <summary>The text with such words put right, and whether a slip was among them, so that it needs a yes.</summary>
    /// <param name="mayStandAlone">The word alone may be a number; otherwise only one beside another number word.</param>
    public static (string Text, bool IsGuess) Mend(string text, LanguagePack pack, bool mayStandAlone = false)
    {
        var tokens = TextToken.Of(text);
        var (mended, isGuess) = (text, false);
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            var (token, word) = (tokens[at], tokens[at].Word);
            if (word.Length < Shortest || IsKnown(word, pack) || !(mayStandAlone && tokens.Count == 1) && !IsBesideNumber(tokens, at, pack))
                continue;
            var joined = word.Length >= ShortestJoined ? Parted(word, pack) : null;
            if ((joined ?? Nearest(word, pack.Calendar.NumberWords.Concat(pack.Magnitudes.Keys), w => Value(w, pack))) is not { } meant)
                continue;
            mended = string.Concat(mended.AsSpan(0, token.From), meant, mended.AsSpan(token.To));
            isGuess |= joined is null;
        }

        return (mended, isGuess);
    }

    private static bool IsKnown(string word, LanguagePack pack) =>
        IsNumber(word, pack) || pack.Figures.ContainsKey(word) || pack.Fillers.Contains(word) || pack.NumberLinks.Contains(word)
        || pack.RangeLinks.Contains(word) || pack.Alternatives.Contains(word) || pack.Doubts.Contains(word) || pack.AreaUnits.Contains(word) || pack.RoomUnits.Contains(word)
        || pack.SingleNegations.Contains(word) || pack.Currencies.Any(c => pack.Inflection.IsSame(word, c));

    private static bool IsNumber(string word, LanguagePack pack) => word.Length > 0 && (pack.Calendar.Number(word) is not null || pack.Magnitudes.ContainsKey(word));

    // A figure counts only a magnitude: "80 thousend".
    private static bool IsBesideNumber(List<TextToken> tokens, int at, LanguagePack pack) =>
        (at > 0 && (IsNumber(tokens[at - 1].Word, pack) || (pack.NumberLinks.Contains(tokens[at - 1].Word) && at > 1 && IsNumber(tokens[at - 2].Word, pack))))
        || (at + 1 < tokens.Count && (IsNumber(tokens[at + 1].Word, pack) || (pack.NumberLinks.Contains(tokens[at + 1].Word) && at + 2 < tokens.Count && IsNumber(tokens[at + 2].Word, pack))));

    /// <summary>The one number that this word may be with a slip; null when it is none's or several'.</summary>
    public static string? Nearest(string word, IEnumerable<string> numbers, Func<string, decimal> value)
    {
        var (best, least, isTied) = ((string?)null, int.MaxValue, false);
        foreach (var meant in numbers)
        {
            var allowed = meant.Length >= LongForSlips ? TypingErrors.Most : 1;
            if (meant.Length < Shortest || Math.Abs(meant.Length - word.Length) > allowed)
                continue;
            var distance = TypingErrors.Distance(word, meant);
            if (distance > allowed || distance > least)
                continue;
            isTied = distance == least && (isTied || value(meant) != value(best!));
            (best, least) = (meant, distance);
        }

        return isTied ? null : best;
    }

    private static decimal Value(string word, LanguagePack pack) => pack.Magnitudes.TryGetValue(word, out var times) ? times : pack.Calendar.Number(word) ?? 0;

    // "Шесть десять" are two numbers: what is made of them is a slip.
    private static string? Parted(string word, LanguagePack pack) =>
        Parts(word, pack, MostParts) is { Count: > 1 } parts && string.Join(' ', parts) is var apart && Figures.In(apart, pack) is [{ From: 0 } one] && one.To == apart.Length ? apart : null;

    /// <summary>The number words that the word is made of, "hundre og tjue fem"; null when it is made of something else.</summary>
    private static List<string>? Parts(string word, LanguagePack pack, int most)
    {
        if (IsNumber(word, pack))
            return [word];
        for (var length = word.Length - 2; length >= 2 && most > 1; length--)
        {
            var first = word[..length];
            if ((IsNumber(first, pack) || (most < MostParts && pack.NumberLinks.Contains(first))) && Parts(word[length..], pack, most - 1) is { } rest)
                return [first, .. rest];
        }

        return null;
    }
}
