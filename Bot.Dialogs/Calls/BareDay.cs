using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>The day of a month that is named by nothing but its number, where a day was asked for.</summary>
internal static class BareDay
{
    // A smaller number may as well be an hour, or a place in a list.
    private const int LeastSure = 13;
    private const int LongestEnding = 3;

    /// <summary>Takes it; null where there is none, or another word stands beside it.</summary>
    public static (int Day, bool IsSure)? Take(SpokenTokens tokens, LanguagePack pack)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Read(tokens, at, pack) is not var (day, length, isSure))
                continue;
            if (day is < 1 or > 31 || Enumerable.Range(0, tokens.Count).Any(i => (i < at || i >= at + length) && !SaysNothing(tokens[i], pack)))
                return null;
            tokens.Remove(at, length);
            return (day, isSure);
        }

        return null;
    }

    private static bool SaysNothing(string word, LanguagePack pack) =>
        word.Length == 0 || pack.Fillers.Contains(word) || pack.Greetings.Contains(word) || pack.Yes.Contains(word);

    private static (int Day, int Length, bool IsSure)? Read(SpokenTokens tokens, int at, LanguagePack pack)
    {
        var word = tokens[at];
        if (word.Length == 0)
            return null;
        if (int.TryParse(word, out var figure))
        {
            var ending = tokens[at + 1].Length is > 0 and <= LongestEnding ? Math.Max(tokens.LengthAt(at + 1, pack.Calendar.OClock), tokens.LengthAt(at + 1, pack.Calendar.DayMarks)) : 0;
            return (figure, 1 + ending, ending > 0 || figure >= LeastSure);
        }

        var (number, ordinal) = (pack.Calendar.Number(word), Ordinal(word, pack));
        var marked = tokens.LengthAt(at + 1, pack.Calendar.DayMarks);
        if (number is 20 or 30 && ordinal is null && Unit(tokens[at + 1], pack) is { } unit)
            return (number.Value + unit, 2 + tokens.LengthAt(at + 2, pack.Calendar.DayMarks), true);
        if (ordinal is { } day)
            return (day, 1 + marked, marked > 0 || day >= LeastSure || !pack.Ordinals.ContainsKey(word));
        return number is { } cardinal && !SpokenNumbers.IsShort(word) ? (cardinal, 1, cardinal >= LeastSure) : null;
    }

    // "Twenty sixth", "քսանվեց".
    private static int? Unit(string word, LanguagePack pack) =>
        (word.Length > 0 && char.IsLetter(word[0]) && !SpokenNumbers.IsShort(word) ? Ordinal(word, pack) ?? pack.Calendar.Number(word) : null) is > 0 and < 10 and var unit ? unit : null;

    private static int? Ordinal(string word, LanguagePack pack) =>
        pack.Ordinals.TryGetValue(word, out var place) && place is > 0 and <= 31 ? place
        : pack.Calendar.OrdinalHour(word) is { } hour && pack.Calendar.Number(word) is null ? hour : null;
}
