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

    /// <summary>Takes a span whose "in" stands behind its unit or is the unit's ending: "two weeks from now", "2 ժամից"; null: there is none.</summary>
    /// <param name="name">Of the unit in the pack's units_ahead.</param>
    public static decimal? Later(SpokenTokens tokens, LanguagePack pack, string name, IReadOnlyList<string[]> units)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var ahead = tokens.LengthAt(at, pack.Calendar.UnitsAhead(name));
            var unit = ahead > 0 ? ahead : tokens.LengthAt(at, units);
            var later = ahead > 0 || unit == 0 ? 0 : tokens.LengthAt(at + unit, pack.Calendar.Later);
            if (unit == 0 || (ahead == 0 && later == 0))
                continue;
            for (var from = Math.Max(0, at - 3); from <= at; from++)
            {
                var number = from == at ? (1m, 0) : At(tokens, from, pack);
                if (number is not ({ } value, var length) || from + length != at || value is <= 0 or > 1000)
                    continue;
                // "Half an hour from now".
                if (from < at && IsArticle(tokens[from], pack) && pack.Figures.TryGetValue(tokens[from - 1], out var half) && half < 1)
                    (value, from, length) = (half, from - 1, length + 1);
                tokens.Remove(from, length + unit + later);
                return value;
            }
        }

        return null;
    }

    /// <summary>Where the unit of a span stands: behind its number, words that say nothing between, or before it all ("минут через двадцать").</summary>
    /// <param name="at">Where the word "in" stands.</param>
    /// <param name="behind">Behind the number.</param>
    public static int UnitPlace(SpokenTokens tokens, int at, int behind, IReadOnlyList<string[]>[] units, LanguagePack pack)
    {
        var isBefore = behind > at + 1 && units.Any(u => tokens.IsAt(at - 1, u));
        while (pack.Fillers.Contains(tokens[behind]) && !units.Any(u => tokens.IsAt(behind, u)))
            behind++;
        // "I dag om en uke": what stands behind is meant.
        return isBefore && !units.Any(u => tokens.IsAt(behind, u)) ? at - 1 : behind;
    }

    /// <summary>An hour of the clock in figures, words, or the form it takes behind "half".</summary>
    public static int? Hour(string token, LanguagePack pack) =>
        IsArticle(token, pack) ? null : (Plain(token, pack) ?? pack.Calendar.OrdinalHour(token)) is >= 0 and <= 24 and var hour ? hour : null;

    /// <summary>"A" and "an" count in "in an hour", not on the clock.</summary>
    public static bool IsArticle(string token, LanguagePack pack) =>
        IsShort(token) && char.IsLetter(token[0]) && pack.Calendar.Number(token) == 1;

    /// <summary>As short as an article.</summary>
    public static bool IsShort(string token) => token.Length is > 0 and <= LongestArticle;

    private static int? Plain(string token, LanguagePack pack) => token.Length == 0 ? null : pack.Calendar.Number(token);
}
