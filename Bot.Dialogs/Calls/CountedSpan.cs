using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes a counted stretch of time out of spoken tokens: "in 2–3 weeks", "через полтора месяца", "a few months". Not thread-safe.</summary>
internal sealed class CountedSpan(SpokenTokens tokens, LanguagePack pack)
{
    private const int MostDays = 3650;
    private const int LongestNumber = 4;
    private const int MostSideBySide = 20;

    // "A few" is not known better.
    private static readonly (decimal Least, decimal Most) Few = (3, 4);

    private SpokenCalendar Words => pack.Calendar;

    /// <summary>A word says "in"; null until one was taken.</summary>
    public bool? IsAhead { get; private set; }

    /// <summary>Days from today; null when none is named.</summary>
    public (int Least, int Most)? Take()
    {
        foreach (var (name, units, days) in new[]
        {
            ("years", Words.YearUnits, 365m), ("months", Words.MonthUnits, 30.4m), ("weeks", Words.WeekUnits, 7m), ("days", Words.DayUnits, 1m),
            ("hours", Words.Hours, 0m), ("minutes", Words.Minutes, 0m),
        })
        {
            for (var at = 0; at < tokens.Count; at++)
            {
                if (At(at, name, units) is var (least, most) && most * days <= MostDays)
                    return ((int)(least * days), (int)(most * days));
            }
        }

        return null;
    }

    private (decimal Least, decimal Most)? At(int at, string name, IReadOnlyList<string[]> units)
    {
        var ahead = tokens.LengthAt(at, Words.UnitsAhead(name));
        var unit = Math.Max(ahead, tokens.LengthAt(at, units));
        if (unit == 0)
            return null;
        var behind = tokens.LengthAt(at + unit, Words.Later);
        var (count, from) = Before(at);
        var isAhead = ahead > 0 || behind > 0 || tokens.EndsAt(from, Words.In);
        var end = at + unit + behind;
        if (count is null && !isAhead && tokens.LengthAt(end, Words.In) is > 0 and var inverted && SpokenNumbers.At(tokens, end + inverted, pack) is ({ } number, var length))
            (count, isAhead, end) = ((number, number), true, end + inverted + length);
        // "Недель шесть": about six.
        if (count is null && !isAhead && pack.CountedMagnitudes.Count > 0 && SpokenNumbers.At(tokens, end, pack) is ({ } about, var words) && about > 1)
            (count, end) = ((about, about), end + words);
        if (count is null && !isAhead)
            return null;
        // "In a year or two".
        if (count is null && pack.Alternatives.Contains(tokens[end]) && SpokenNumbers.At(tokens, end + 1, pack) is ({ } more, var taken) && more is > 1 and < MostSideBySide)
            (count, end) = ((1, more), end + 1 + taken);
        var half = count is null or (1, 1) ? HalfBehind(ref end) : 0;
        // "A month and a half from now".
        if (half > 0 && !isAhead && tokens.LengthAt(end, Words.Later) is > 0 and var last)
            (isAhead, end) = (true, end + last);
        IsAhead = isAhead;
        tokens.Remove(from, end - from);
        var (least, most) = count ?? (1, 1);
        return (least + half, most + half);
    }

    /// <summary>The number before a unit, of "2–3" both, and where it begins.</summary>
    private ((decimal Least, decimal Most)? Count, int From) Before(int at)
    {
        var end = at;
        while (end > 0 && (SpokenNumbers.IsArticle(tokens[end - 1], pack) || pack.Fillers.Contains(tokens[end - 1])) && Ending(end) is null && !tokens.EndsAt(end, Words.In))
            end--;
        if (tokens.EndsAt(end, Words.Few))
            return (Few, end - Words.Few.First(f => tokens.EndsAt(end, [f])).Length);
        if (Ending(end) is not var (value, from))
            return (null, at);
        var isRange = from > 1 && (tokens[from - 1] == SpokenTokens.Dash || pack.Alternatives.Contains(tokens[from - 1]) || pack.RangeLinks.Contains(tokens[from - 1]));
        // "Два-три" is written with a hyphen, which parts words.
        var before = isRange ? Ending(from - 1) : value < MostSideBySide ? Ending(from) : null;
        return before is var (low, start) && low < value ? ((low, value), start) : ((value, value), from);
    }

    private (decimal Value, int From)? Ending(int end)
    {
        for (var from = Math.Max(0, end - LongestNumber); from < end; from++)
        {
            if (SpokenNumbers.At(tokens, from, pack) is ({ } value, var length) && from + length == end && value > 0)
                return (value, from);
        }

        return null;
    }

    // "A month and a half".
    private decimal HalfBehind(ref int end)
    {
        var at = end;
        while (pack.NumberLinks.Contains(tokens[at]) || SpokenNumbers.IsArticle(tokens[at], pack))
            at++;
        if (at == end || !pack.Figures.TryGetValue(tokens[at], out var half) || half != 0.5m)
            return 0;
        end = at + 1;
        return half;
    }
}
