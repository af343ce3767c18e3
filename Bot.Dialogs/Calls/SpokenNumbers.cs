using System.Globalization;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>The numbers of days and hours among spoken tokens.</summary>
internal static class SpokenNumbers
{
    private const int LongestArticle = 2;

    /// <summary>"2", "two", "twenty five", "1.5", "полтора", "a couple of": the number and how many tokens it has; null when none stands here.</summary>
    public static (decimal Value, int Length)? At(SpokenTokens tokens, int at, LanguagePack pack)
    {
        var from = at;
        if (IsArticle(tokens[at], pack) && Plain(tokens[at + 1], pack) is not null)
            at++;
        if (pack.Figures.TryGetValue(tokens[at], out var fraction))
            return (fraction, at - from + 1);
        if (tokens[at].Contains('.', StringComparison.Ordinal) && decimal.TryParse(tokens[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
            return (part, at - from + 1);
        if (Plain(tokens[at], pack) is not { } number)
            return null;
        if (number is >= 20 and < 100 && number % 10 == 0 && char.IsLetter(tokens[at][0]) && Plain(tokens[at + 1], pack) is > 0 and < 10 and var unit && char.IsLetter(tokens[at + 1][0]))
            return (number + unit, at - from + 2);
        return (number, at - from + 1);
    }

    /// <summary>Where the unit of a span stands: behind its number, words that say nothing between, or before it all ("минут через двадцать").</summary>
    /// <param name="at">Where the word "in" stands.</param>
    /// <param name="behind">Behind the number.</param>
    public static int UnitPlace(SpokenTokens tokens, int at, int behind, IReadOnlyList<string[]>[] units, LanguagePack pack)
    {
        if (behind > at + 1 && units.Any(u => tokens.IsAt(at - 1, u)))
            return at - 1;
        while (pack.Fillers.Contains(tokens[behind]) && !units.Any(u => tokens.IsAt(behind, u)))
            behind++;
        return behind;
    }

    /// <summary>An hour of the clock in figures, words, or the form it takes behind "half".</summary>
    public static int? Hour(string token, LanguagePack pack) =>
        IsArticle(token, pack) ? null : (Plain(token, pack) ?? pack.Calendar.OrdinalHour(token)) is >= 0 and <= 24 and var hour ? hour : null;

    /// <summary>"A" and "an" count in "in an hour", not on the clock.</summary>
    public static bool IsArticle(string token, LanguagePack pack) =>
        token.Length is > 0 and <= LongestArticle && char.IsLetter(token[0]) && pack.Calendar.Number(token) == 1;

    private static int? Plain(string token, LanguagePack pack) => token.Length == 0 ? null : pack.Calendar.Number(token);
}
