using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes the times of the year that have a name out of spoken tokens: seasons, and feasts.</summary>
internal static class YearTimes
{
    private const int Length = 3;
    private const int FarthestYear = 20;

    /// <summary>The coming day of every feast that is named, or that of the year beside it.</summary>
    /// <param name="year">Taken before; null: none was.</param>
    public static IReadOnlyList<DateOnly> Feasts(SpokenTokens tokens, SpokenCalendar words, DateOnly today, int? year = null)
    {
        var found = new List<DateOnly>();
        foreach (var (day, phrase) in words.Feasts)
        {
            if (tokens.Find(phrase) is not (>= 0 and var at))
                continue;
            var last = tokens.LengthBefore(at, words.Last);
            tokens.Remove(at - last, phrase.Length + last);
            var coming = day.In(today.Year) < today ? today.Year + 1 : today.Year;
            found.Add(day.In((year ?? Year(tokens, today)) is { } named ? named : last > 0 ? coming - 1 : coming));
        }

        return found;
    }

    /// <summary>Days from today to the beginning and the end of a season; "by summer" is its beginning. Null: none is named.</summary>
    public static (int Least, int Most)? Season(SpokenTokens tokens, SpokenCalendar words, DateOnly today, bool isBound, int? year)
    {
        foreach (var (name, phrases) in words.Seasons)
        {
            if (tokens.Find(phrases) is not (>= 0 and var at, var length))
                continue;
            var (last, next) = (tokens.LengthBefore(at, words.Last), tokens.LengthBefore(at, words.Next));
            tokens.Remove(at - Math.Max(last, next), length + Math.Max(last, next));
            var begin = Beginning(name, today);
            if (year is { } named)
                begin = begin.AddYears(named - begin.Year);
            else if (last > 0)
                begin = begin.AddYears(-1);
            else if (next > 0 && begin <= today)
                begin = begin.AddYears(1);
            // In November "by autumn" is the next one, and "in autumn" may be.
            var isLate = year is null && last + next == 0 && begin.AddMonths(Length - 1) <= today;
            if (isLate && isBound)
                begin = begin.AddYears(1);
            var end = isLate && !isBound ? begin.AddYears(1) : begin.AddMonths(Length).AddDays(-1);
            var least = last > 0 ? begin.DayNumber - today.DayNumber : Math.Max(0, begin.DayNumber - today.DayNumber);
            return (least, isBound || last > 0 ? least : end.DayNumber - today.DayNumber);
        }

        return null;
    }

    /// <summary>Takes a year to come: "in 2027", "January 2027".</summary>
    public static int? Year(SpokenTokens tokens, DateOnly today)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Length != 4 || !int.TryParse(tokens[at], out var year) || year < today.Year || year > today.Year + FarthestYear)
                continue;
            tokens.Remove(at);
            return year;
        }

        return null;
    }

    /// <summary>Days to the middle of a year, or to the end of the present one.</summary>
    public static (int, int)? Middle(int? year, DateOnly today)
    {
        if (year is not { } named)
            return null;
        var days = new DateOnly(named, named == today.Year ? 12 : 7, 1).DayNumber - today.DayNumber;
        return (Math.Max(0, days), Math.Max(0, days));
    }

    /// <summary>Of the season that is under way or comes next.</summary>
    private static DateOnly Beginning(string season, DateOnly today)
    {
        var month = season switch
        {
            "spring" => 3,
            "summer" => 6,
            "autumn" => 9,
            "winter" => 12,
            _ => throw new InvalidOperationException($"There is no season \"{season}\"; known are spring, summer, autumn and winter."),
        };
        var begin = new DateOnly(today.Year, month, 1);
        if (begin.AddYears(-1).AddMonths(Length) > today)
            return begin.AddYears(-1);
        return begin.AddMonths(Length) > today ? begin : begin.AddYears(1);
    }
}
