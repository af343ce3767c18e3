using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>A stretch that is counted from a day named behind it: "a week from tomorrow".</summary>
internal sealed record RelativeSpan(int Days, int Months)
{
    private const int MostCounted = 1000;
    private const int LongestNumber = 3;

    public DateOnly From(DateOnly day) => day.AddMonths(Months).AddDays(Days);

    /// <summary>Takes it and leaves the day; null where none is counted so.</summary>
    public static RelativeSpan? Take(SpokenTokens tokens, LanguagePack pack)
    {
        var words = pack.Calendar;
        for (var at = 1; at < tokens.Count && words.FromDay.Count > 0; at++)
        {
            var (days, weeks, months) = (tokens.LengthAt(at, words.DayUnits), tokens.LengthAt(at, words.WeekUnits), tokens.LengthAt(at, words.MonthUnits));
            var unit = Math.Max(days, Math.Max(weeks, months));
            if (unit == 0 || Before(tokens, at, pack) is not var (count, from))
                continue;
            var link = tokens.LengthAt(at + unit, words.FromDay);
            // "A week on Friday"; "in a week, on Friday" is counted from today.
            if (link == 0 && !tokens.EndsAt(from, words.In))
                link = tokens.LengthAt(at + unit, words.WeekOn);
            if (!IsDay(tokens, at + unit + link, words))
                continue;
            tokens.Remove(from, at + unit + link - from);
            return days > 0 ? new RelativeSpan(count, 0) : weeks > 0 ? new RelativeSpan(count * 7, 0) : new RelativeSpan(0, count);
        }

        return null;
    }

    /// <summary>A counted stretch that was not understood beside what was: the day may be counted from it.</summary>
    public static bool IsLeft(SpokenTokens tokens, SpokenCalendar words)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if ((tokens.IsAt(at, words.WeekUnits) || tokens.IsAt(at, words.MonthUnits) || tokens.IsAt(at, words.DayUnits))
                && tokens[at - 1].Length > 0 && words.Number(tokens[at - 1]) is > 0)
                return true;
        }

        return false;
    }

    private static (int Count, int From)? Before(SpokenTokens tokens, int at, LanguagePack pack)
    {
        for (var from = Math.Max(0, at - LongestNumber); from < at; from++)
        {
            if (SpokenNumbers.At(tokens, from, pack) is ({ } value, var length) && from + length == at && value is > 0 and < MostCounted && value == decimal.Truncate(value))
                return ((int)value, from);
        }

        return null;
    }

    private static bool IsDay(SpokenTokens tokens, int at, SpokenCalendar words) =>
        tokens.IsAt(at, words.Today) || tokens.IsAt(at, words.Tomorrow) || tokens.IsAt(at, words.DayAfter) || words.Days.Any(d => tokens.IsAt(at, d))
        || (tokens.LengthAt(at, words.Next) is > 0 and var next && words.Days.Any(d => tokens.IsAt(at + next, d)));
}
