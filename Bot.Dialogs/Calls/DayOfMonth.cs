using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>A day that is named by its place in a month: "the last day of November", "first Monday of December", "paskutinė lapkričio diena".</summary>
internal static class DayOfMonth
{
    private const int AnyDay = 7;
    private const int Reach = 4;
    private const int MostWeekdays = 5;
    private const int ShortestUnit = 2;
    private const int LongestArticle = 2;

    /// <summary>Takes it with its month; null where none is named so.</summary>
    public static DateOnly? Take(SpokenTokens tokens, LanguagePack pack, DateOnly today)
    {
        if (!HasOrdinal(tokens, pack) || Month(tokens, pack, today) is not var (at, length, month, isOnce))
            return null;
        for (var unit = Math.Max(1, at - Reach); unit < Math.Min(tokens.Count, at + length + Reach); unit++)
        {
            if (Unit(tokens, unit, pack) is not { } weekday || Place(tokens, unit, (at, length), weekday, pack) is not var (place, ordinal))
                continue;
            if (Coming(month, isOnce, ordinal, weekday, today) is not { } date)
                return null;
            tokens.Remove(place);
            tokens.Remove(unit);
            tokens.Remove(at, length);
            return date;
        }

        return Last(tokens, at, pack) is { } last && Coming(month, isOnce, -1, AnyDay, today) is { } end ? Taken(tokens, last, at, length, end) : null;
    }

    private static bool HasOrdinal(SpokenTokens tokens, LanguagePack pack)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Length > 0 && pack.Ordinals.ContainsKey(tokens[at]))
                return true;
        }

        return false;
    }

    private static DateOnly Taken(SpokenTokens tokens, int last, int month, int length, DateOnly date)
    {
        tokens.Remove(last);
        tokens.Remove(month, length);
        return date;
    }

    /// <summary>Where the month is named, its first day, and whether it is that very one.</summary>
    private static (int At, int Length, DateOnly First, bool IsOnce)? Month(SpokenTokens tokens, LanguagePack pack, DateOnly today)
    {
        var present = today.AddDays(1 - today.Day);
        for (var month = 1; month <= pack.Calendar.Months.Count; month++)
        {
            if (tokens.Find(pack.Calendar.Months[month - 1]) is (>= 0 and var at, var length))
                return (at, length, Nearest(present.AddMonths(month - today.Month), today), false);
        }

        // "Of this month", "of the next month".
        for (var unit = 0; unit < tokens.Count; unit++)
        {
            if (IsOf(tokens[unit], pack.Calendar.MonthUnits))
                return (unit, 1, tokens.EndsAt(unit, pack.Calendar.Next) ? present.AddMonths(1) : present, true);
        }

        return null;
    }

    // In November the last Monday of October has passed, and that of April is to come.
    private static DateOnly Nearest(DateOnly month, DateOnly today) => month.AddMonths(7) > today ? month : month.AddYears(1);

    // Any day, or which of the week.
    private static int? Unit(SpokenTokens tokens, int at, LanguagePack pack)
    {
        if (IsOf(tokens[at], pack.Calendar.DayUnits))
            return AnyDay;
        for (var day = 0; day < pack.Calendar.Days.Count; day++)
        {
            if (tokens.LengthAt(at, pack.Calendar.Days[day]) == 1)
                return day;
        }

        return null;
    }

    // With an article on it: "dagen", "måneden".
    private static bool IsOf(string token, IReadOnlyList<string[]> units) =>
        token.Length > 0 && units.Any(u => u is [var unit] && (token == unit || (unit.Length >= ShortestUnit && token.Length - unit.Length is > 0 and <= LongestArticle && token.StartsWith(unit, StringComparison.Ordinal))));

    /// <summary>The place said before the day, the month between at most; "the first of December, Monday" says none.</summary>
    private static (int At, int Ordinal)? Place(SpokenTokens tokens, int unit, (int At, int Length) month, int weekday, LanguagePack pack)
    {
        for (var at = unit - 1; at >= 0 && unit - at <= Reach; at--)
        {
            var isMonth = at >= month.At && at < month.At + month.Length;
            if (pack.Ordinals.TryGetValue(tokens[at], out var ordinal) && ordinal is -1 or (>= 1 and <= MostWeekdays))
                return month.At < at || month.At > unit || ordinal == -1 || weekday == AnyDay ? (at, ordinal) : null;
            if (!isMonth && !pack.Fillers.Contains(tokens[at]))
                return null;
        }

        return null;
    }

    // "The last of December"; "last December" has passed.
    private static int? Last(SpokenTokens tokens, int month, LanguagePack pack)
    {
        for (var at = month - 1; at >= 0 && month - at <= Reach; at--)
        {
            if (month - at > 1 && pack.Ordinals.TryGetValue(tokens[at], out var ordinal))
                return ordinal == -1 ? at : null;
            if (!pack.Fillers.Contains(tokens[at]))
                return null;
        }

        return null;
    }

    private static DateOnly? Coming(DateOnly month, bool isOnce, int ordinal, int weekday, DateOnly today)
    {
        var date = In(month, ordinal, weekday);
        return date < today && !isOnce && month.Month == today.Month ? In(month.AddYears(1), ordinal, weekday) : date;
    }

    private static DateOnly? In(DateOnly month, int ordinal, int weekday)
    {
        var end = month.AddMonths(1).AddDays(-1);
        if (weekday == AnyDay)
            return ordinal < 0 ? end : month.AddDays(ordinal - 1);
        var date = ordinal < 0
            ? end.AddDays(-(((int)end.DayOfWeek - weekday + 7) % 7))
            : month.AddDays(((weekday - (int)month.DayOfWeek + 7) % 7) + ((ordinal - 1) * 7));
        return date > end ? null : date;
    }
}
