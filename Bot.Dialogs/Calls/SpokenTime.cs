using System.Globalization;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>A time as it was named, before a calendar is laid beside it. A closed set.</summary>
internal abstract record SpokenTime
{
    private SpokenTime()
    {
    }

    public sealed record Asap : SpokenTime;

    /// <summary>A time, but not one that is understood: "half past 3".</summary>
    public sealed record Unclear : SpokenTime;

    /// <summary>"In an hour".</summary>
    public sealed record After(TimeSpan Delay) : SpokenTime;

    /// <param name="Day">Null: none was named.</param>
    /// <param name="Clock">Null: none was named.</param>
    /// <param name="IsHalfKnown">The hour may mean either half of the day: "at 3".</param>
    public sealed record Moment(DateOnly? Day, TimeOnly? Clock, bool IsHalfKnown) : SpokenTime;

    /// <summary>Null when the text names no time.</summary>
    /// <param name="today">In the visitor's zone.</param>
    public static SpokenTime? Parse(string text, SpokenCalendar words, DateOnly today)
    {
        var tokens = new SpokenTokens(text);
        if (tokens.Take(words.Unclear) >= 0)
            return new Unclear();
        var ahead = tokens.Take(words.In);
        if (DelayIn(tokens, words, ahead) is { } delay)
            return new After(delay);
        var day = DaysAhead(tokens, words, ahead, today) ?? Date(tokens, words, today) ?? NamedDay(tokens, words, today);
        var part = words.Parts.FirstOrDefault(p => tokens.Take(p.Phrases) >= 0).Part;
        var (clock, isHalfKnown) = ClockIn(tokens, words, part);
        if (day is null && clock is null)
            return tokens.Take(words.Asap) >= 0 ? new Asap() : null;
        return new Moment(day, clock, isHalfKnown);
    }

    private static TimeSpan? DelayIn(SpokenTokens tokens, SpokenCalendar words, int at)
    {
        if (at < 0)
            return null;
        if (tokens.IsAt(at + 1, words.HalfHour))
            return TimeSpan.FromMinutes(30);
        var number = words.Number(tokens[at + 1]);
        var unit = number is null ? at + 1 : at + 2;
        if (number is > 1000)
            return null;
        if (tokens.IsAt(unit, words.Hours))
            return TimeSpan.FromHours(number ?? 1);
        return tokens.IsAt(unit, words.Minutes) ? TimeSpan.FromMinutes(number ?? 1) : null;
    }

    /// <summary>"In two days", "in a week".</summary>
    private static DateOnly? DaysAhead(SpokenTokens tokens, SpokenCalendar words, int at, DateOnly today)
    {
        var number = at < 0 ? null : words.Number(tokens[at + 1]);
        var unit = number is null ? at + 1 : at + 2;
        var days = tokens.IsAt(unit, words.DayUnits) ? 1 : tokens.IsAt(unit, words.WeekUnits) ? 7 : 0;
        if (at < 0 || days == 0 || number > 1000)
            return null;
        tokens.Remove(unit);
        tokens.Remove(at + 1);
        return today.AddDays(days * (number ?? 1));
    }

    /// <summary>"25.12", "25.12.2026", "25 December", "December 25".</summary>
    private static DateOnly? Date(SpokenTokens tokens, SpokenCalendar words, DateOnly today)
    {
        for (var month = 0; month < words.Months.Count; month++)
        {
            var at = tokens.Take(words.Months[month]);
            if (at < 0)
                continue;
            var day = DayNumber(tokens, at - 1) ?? DayNumber(tokens, at + 1);
            return day is { } number ? Nearest(number, month + 1, null, today) : null;
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (Dotted(tokens, words, at, today) is not { } date)
                continue;
            tokens.Remove(at);
            return date;
        }

        return null;
    }

    private static DateOnly? Dotted(SpokenTokens tokens, SpokenCalendar words, int at, DateOnly today)
    {
        var parts = tokens[at].Split('.');
        if (parts.Length is not (2 or 3) || !parts.All(p => int.TryParse(p, out _)))
            return null;
        // "tomorrow at 10.30" is a clock, as is "10.30" beside any named day.
        if (parts.Length == 2 && (words.Days.Any(d => Occurs(tokens, d)) || Occurs(tokens, words.Tomorrow) || Occurs(tokens, words.Today)))
            return null;
        var year = parts.Length == 3 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : (int?)null;
        return Nearest(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), year, today);
    }

    private static bool Occurs(SpokenTokens tokens, IReadOnlyList<string[]> phrases) =>
        Enumerable.Range(0, tokens.Count).Any(at => tokens.IsAt(at, phrases));

    private static int? DayNumber(SpokenTokens tokens, int at)
    {
        if (!int.TryParse(tokens[at], out var day) || day is < 1 or > 31)
            return null;
        tokens.Remove(at);
        return day;
    }

    // Without a year the coming one of that name: on 20 December "5 January" is next year's.
    private static DateOnly? Nearest(int day, int month, int? year, DateOnly today)
    {
        if (year is < 100)
            year += 2000;
        if (month is < 1 or > 12 || day < 1 || year is < 2000 or > 2999 || day > DateTime.DaysInMonth(year ?? 2024, month))
            return null;
        if (year is { } named)
            return new DateOnly(named, month, day);
        for (var coming = today.Year; coming < 9999; coming++)
        {
            if (day <= DateTime.DaysInMonth(coming, month) && new DateOnly(coming, month, day) is var date && date.AddMonths(6) > today)
                return date;
        }

        return null;
    }

    private static DateOnly? NamedDay(SpokenTokens tokens, SpokenCalendar words, DateOnly today)
    {
        if (tokens.Take(words.DayAfter) >= 0)
            return today.AddDays(2);
        if (tokens.Take(words.Tomorrow) >= 0)
            return today.AddDays(1);
        if (tokens.Take(words.Today) >= 0)
            return today;
        for (var day = 0; day < words.Days.Count; day++)
        {
            if (tokens.Take(words.Days[day]) >= 0)
                return today.AddDays(((day - (int)today.DayOfWeek + 6) % 7) + 1);
        }

        return null;
    }

    private static (TimeOnly? Clock, bool IsHalfKnown) ClockIn(SpokenTokens tokens, SpokenCalendar words, DayPart? part)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (HourMinute(tokens[at], words) is not var (hour, minute))
                continue;
            var isAm = tokens.IsAt(at + 1, words.Am) || part is { BeforeNoon: true };
            var isPm = tokens.IsAt(at + 1, words.Pm) || part is { AfterNoon: true };
            if (isPm && hour < 12)
                hour += 12;
            if (isAm && hour == 12)
                hour = 0;
            return (new TimeOnly(hour % 24, minute), !isAm && !isPm && hour is > 0 and < 12);
        }

        return part is null ? (null, false) : (new TimeOnly(part.Hour, 0), false);
    }

    private static (int Hour, int Minute)? HourMinute(string token, SpokenCalendar words)
    {
        var parts = token.Split(':', '.');
        // "a" and "an" count in "in an hour", not on the clock.
        var isArticle = token.Length < 3 && token.Any(char.IsLetter);
        if (parts.Length > 2 || isArticle || words.Number(parts[0]) is not (>= 0 and <= 24 and var hour))
            return null;
        if (parts.Length == 1)
            return (hour, 0);
        return parts[1].Length == 2 && int.TryParse(parts[1], out var minute) && minute is >= 0 and < 60 ? (hour, minute) : null;
    }
}
