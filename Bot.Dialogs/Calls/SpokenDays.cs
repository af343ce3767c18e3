using System.Globalization;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes the day out of spoken tokens.</summary>
internal sealed class SpokenDays(SpokenTokens tokens, LanguagePack pack, DateOnly today)
{
    private const int MostAhead = 1000;

    private readonly NamedDays _named = new(tokens, pack.Calendar, today);

    private SpokenCalendar Words => pack.Calendar;

    /// <summary>The day was named by nothing but the name of a weekday, which may be today's.</summary>
    public bool MayBeToday { get; private set; }

    /// <summary>The days named; several when one of them is meant, empty when none was named.</summary>
    /// <param name="isOnlyDay">No hour is expected: "10.10" is a date.</param>
    public IReadOnlyList<DateOnly> Take(bool isOnlyDay)
    {
        if (DayOfMonth.Take(tokens, pack, today) is { } ofMonthsOwn)
            return [ofMonthsOwn];
        if (FromDay() is { Count: > 0 } counted)
            return counted;
        if (Ahead() is { } ahead)
            return Beside(ahead);
        if (Dates(isOnlyDay) is { Count: > 0 } dates)
            return WithName(dates);
        if (YearTimes.Feasts(tokens, Words, today) is { Count: > 0 } feasts)
            return feasts;
        var isLastWeek = tokens.Take(Words.LastWeek) >= 0;
        if (Words.Stretches.TryGetValue("week_after_next", out var weekAfter) && tokens.Take(weekAfter) >= 0)
            return Named(false, false) is [var inWeek] ? [inWeek.AddDays(inWeek < Monday.AddDays(7) ? 14 : 7)] : WeekFrom(Monday.AddDays(14));
        var isNextWeek = tokens.Take(Words.NextWeek) >= 0;
        var weekend = tokens.Take(Words.Weekend) >= 0;
        var named = Named(isNextWeek, isLastWeek);
        if (named.Count > 0)
        {
            MayBeToday = _named.AreBare;
            return named is [var only] && OfMonth() is { Count: > 0 } ofMonth ? InMonth(only, ofMonth) : named;
        }

        if (weekend)
            return Weekend(isNextWeek);
        return isNextWeek ? WeekFrom(Monday.AddDays(7)) : isLastWeek ? [] : OfMonth();
    }

    /// <summary>The one taken may be meant otherwise.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Asked for a day: "двадцать шестого", "30-ին" with nothing beside it.</summary>
    public IReadOnlyList<DateOnly> TakeBare()
    {
        if (BareDay.Take(tokens, pack) is not var (day, isSure))
            return [];
        IsDoubtful = !isSure;
        return Coming(day, isMarked: false);
    }

    // "Thursday the 3rd" is no other Thursday; "Thursday the 4th" may be either.
    private IReadOnlyList<DateOnly> InMonth(DateOnly named, IReadOnlyList<DateOnly> ofMonth)
    {
        MayBeToday = false;
        return ofMonth.FirstOrDefault(d => d.DayOfWeek == named.DayOfWeek) is var date && date > today ? [date] : [named, .. ofMonth];
    }

    private static List<DateOnly> WeekFrom(DateOnly monday) => [.. Enumerable.Range(0, 5).Select(monday.AddDays)];

    /// <summary>"A week from tomorrow", "two weeks from Friday", "to uker fra fredag".</summary>
    public IReadOnlyList<DateOnly> FromDay() =>
        RelativeSpan.Take(tokens, pack) is { } span ? [.. Named(false, false).Select(span.From)] : [];

    // "Friday in a week" names one day in two ways; "in two weeks on Monday" may be either.
    private IReadOnlyList<DateOnly> Beside(DateOnly ahead)
    {
        var isFrom = Enumerable.Range(0, tokens.Count).Any(at => tokens.IsAt(at, Words.Tomorrow) && pack.RangeEndings.Any(e => tokens[at].EndsWith(e, StringComparison.Ordinal)));
        if (Named(false, false) is not [var named] || named == today)
            return [ahead];
        var shifted = named.AddDays(ahead.DayNumber - today.DayNumber);
        var inWeek = named == today.AddDays(1) ? ahead : ahead.AddDays((((int)named.DayOfWeek + 6) % 7) - (((int)ahead.DayOfWeek + 6) % 7));
        return isFrom || shifted == inWeek ? [shifted] : [shifted, inWeek];
    }

    // "Monday 30 November"; where the name is of another day than the date, either may be meant.
    private IReadOnlyList<DateOnly> WithName(List<DateOnly> dates)
    {
        var isExact = new[] { Words.Today, Words.Tomorrow, Words.DayAfter }.Any(w => tokens.Find(w).At >= 0);
        var named = Named(false, false);
        return dates is not [var date] || named.Count == 0 || named.Exists(d => d == date || (!isExact && d.DayOfWeek == date.DayOfWeek)) ? dates : [date, .. named];
    }

    private DateOnly Monday => NamedDays.MondayOf(today);

    private IReadOnlyList<DateOnly> Weekend(bool isNextWeek)
    {
        var saturday = Monday.AddDays(isNextWeek ? 12 : 5);
        return saturday.AddDays(1) == today ? [today] : [saturday, saturday.AddDays(1)];
    }

    /// <summary>"In two days", "in a week", "через месяц".</summary>
    private DateOnly? Ahead()
    {
        if (SpokenNumbers.Later(tokens, pack, "days", Words.DayUnits) is { } later)
            return today.AddDays((int)later);
        if (SpokenNumbers.Later(tokens, pack, "weeks", Words.WeekUnits) is { } weeks)
            return today.AddDays((int)(weeks * 7));
        if (SpokenNumbers.Later(tokens, pack, "months", Words.MonthUnits) is { } months)
            return today.AddMonths((int)months);
        for (var (at, length) = tokens.Find(Words.In); at >= 0; (at, length) = tokens.Find(Words.In, at + 1))
        {
            var number = SpokenNumbers.At(tokens, at + length, pack);
            var unit = SpokenNumbers.UnitPlace(tokens, at, at + length + (number?.Length ?? 0), [Words.DayUnits, Words.WeekUnits, Words.MonthUnits], pack);
            var days = tokens.IsAt(unit, Words.DayUnits) ? 1 : tokens.IsAt(unit, Words.WeekUnits) ? 7 : tokens.IsAt(unit, Words.MonthUnits) ? 30 : 0;
            var count = number?.Value ?? 1;
            if (days == 0 || count is > MostAhead or <= 0)
                continue;
            tokens.Remove(at, length + (number?.Length ?? 0));
            tokens.Remove(unit);
            return days == 30 && count == decimal.Truncate(count) ? today.AddMonths((int)count) : today.AddDays((int)(days * count));
        }

        return null;
    }

    /// <summary>"25.12", "25.12.2026", "25 December", "December 25th".</summary>
    private List<DateOnly> Dates(bool isOnlyDay)
    {
        var found = new List<DateOnly>();
        for (var month = 0; month < Words.Months.Count; month++)
        {
            var (at, length) = tokens.Find(Words.Months[month]);
            if (at >= 0 && Around(at, length) is var (place, day) && Nearest(day, month + 1, YearAt(Math.Max(at + length, place + 1)), today) is { } date)
            {
                TakeDay(at, length, place);
                found.Add(date);
            }
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (Dotted(at, isOnlyDay) is not { } date)
                continue;
            tokens.Remove(at);
            found.Add(date);
        }

        return found;
    }

    // The day stands before its month or behind it, "of", "the" and "th" between.
    private (int Place, int Day)? Around(int month, int length)
    {
        foreach (var place in (ReadOnlySpan<int>)[month - 1, month - 2, month - 3, month + length, month + length + 1])
        {
            var isNear = place == month - 1 || place == month + length || Enumerable.Range(Math.Min(place, month) + 1, Math.Abs(place - month) - 1)
                .All(between => pack.Fillers.Contains(tokens[between]) || tokens.IsAt(between, Words.DayMarks) || (between >= month && between < month + length));
            if (!isNear || DayOf(tokens[place]) is not { } day)
                continue;
            // "Twenty fourth".
            var tens = day < 10 && place > 0 && !char.IsDigit(tokens[place - 1].FirstOrDefault()) && Words.Number(tokens[place - 1]) is 20 or 30 ? Words.Number(tokens[place - 1])!.Value : 0;
            if (tens > 0)
                tokens.Remove(place - 1);
            return (place, day + tens + UnitBehind(place, day));
        }

        return null;
    }

    // "December twenty fifth": the unit stands behind the tens.
    private int UnitBehind(int place, int day)
    {
        if (day is not (20 or 30) || char.IsAsciiDigit(tokens[place][0]) || tokens[place + 1].Length == 0 || char.IsAsciiDigit(tokens[place + 1][0])
            || DayOf(tokens[place + 1]) is not (> 0 and < 10 and var unit) || day + unit > 31)
            return 0;
        tokens.Remove(place + 1);
        return unit;
    }

    private int? DayOf(string token) =>
        (int.TryParse(token, out var day) || pack.Ordinals.TryGetValue(token, out day) || (Words.OrdinalHour(token) is { } hour && (day = hour) > 0)
            || (token.Length > LongestArticle && Words.Number(token) is { } word && (day = word) > 0)) && day is >= 1 and <= 31 ? day : null;

    private const int LongestArticle = 2;

    private int? YearAt(int at)
    {
        if (!int.TryParse(tokens[at], out var year) || year is < 2000 or > 2999)
            return null;
        tokens.Remove(at);
        return year;
    }

    private void TakeDay(int month, int length, int place)
    {
        tokens.Remove(month, length);
        tokens.Remove(place);
        if (tokens.IsAt(place + 1, Words.DayMarks))
            tokens.Remove(place + 1);
    }

    private DateOnly? Dotted(int at, bool isOnlyDay)
    {
        var parts = tokens[at].Split('.');
        if (parts.Length is not (2 or 3) || !parts.All(p => int.TryParse(p, out _)))
            return null;
        // "tomorrow at 10.30" is a clock, as is "10.30" beside any named day.
        if (parts.Length == 2 && !isOnlyDay && MayBeClock(parts) && (NamesDay() || tokens.EndsAt(at, Words.At)))
            return null;
        var year = parts.Length == 3 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : (int?)null;
        return Nearest(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), year, today);
    }

    // "Tuesday 25.11." and "Tuesday 10.11. 15:00" are none.
    private bool MayBeClock(string[] parts) =>
        parts[1].Length == 2 && int.Parse(parts[0], CultureInfo.InvariantCulture) < 24 && !tokens.Left.Any(t => t.Contains(':', StringComparison.Ordinal));

    private bool NamesDay() => Words.Days.Append(Words.Tomorrow).Append(Words.Today).Any(d => tokens.Find(d).At >= 0);

    /// <summary>"The 24th", "24 числа", "on the tenth", "den 10.".</summary>
    private IReadOnlyList<DateOnly> OfMonth()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (InMonth(at) is not var (day, length))
                continue;
            var isMarked = tokens.IsAt(at + 1, Words.DayMarks);
            tokens.Remove(at, length);
            return Coming(day, isMarked);
        }

        return [];
    }

    private List<DateOnly> Coming(int day, bool isMarked)
    {
        for (var month = today.AddDays(1 - today.Day); ; month = month.AddMonths(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) is var date && date >= today)
                // Tomorrow has a name of its own: "den 24." on the 23rd may be that of the next month.
                return isMarked || date > today.AddDays(1) ? [date] : [date, date.AddMonths(1)];
        }
    }

    private bool EndsNaming(int at) =>
        tokens[at].Length == 0 || pack.Fillers.Contains(tokens[at]) || tokens.IsAt(at, Words.At) || tokens.IsAt(at, Words.DayMarks)
        || Words.Parts.Any(p => tokens.IsAt(at, p.Phrases));

    private (int Day, int Length)? InMonth(int at)
    {
        // "Ամսի երեսունին", "ամսի 28-ին": the mark of the hour is an ending here.
        if (tokens.EndsAt(at, Words.MonthLeads) && SpokenNumbers.At(tokens, at, pack) is (>= 1 and <= 31 and var number, var length) && number == decimal.Truncate(number))
            return ((int)number, length + tokens.LengthAt(at + length, Words.OClock));
        // "On the second floor" is no day.
        var isLed = tokens.EndsAt(at, Words.DayLeads) && (EndsNaming(at + 1) || (EndsNaming(at + 2) && pack.Ordinals.ContainsKey(tokens[at + 1])));
        if (int.TryParse(tokens[at], out var day))
        {
            var isMarked = tokens.IsAt(at + 1, Words.DayMarks);
            var isHour = !isMarked && (tokens.IsAt(at + 1, Words.Am) || tokens.IsAt(at + 1, Words.Pm) || tokens.IsAt(at + 1, Words.Night) || tokens.IsAt(at + 1, Words.Hours) || (tokens.IsAt(at + 1, Words.OClock) && SpokenNumbers.Hour(tokens[at + 2], pack) is null));
            return day is >= 1 and <= 31 && ((isMarked && !tokens.IsAt(at + 2, Words.OClock)) || (!isMarked && isLed && !isHour)) ? (day, isMarked ? 2 : 1) : null;
        }

        if (!isLed)
            return null;
        // "Twenty fourth".
        if (Words.Number(tokens[at]) is 20 or 30 && pack.Ordinals.TryGetValue(tokens[at + 1], out var unit) && unit is > 0 and < 10)
            return (Words.Number(tokens[at])!.Value + unit, 2);
        return pack.Ordinals.TryGetValue(tokens[at], out var ordinal) && ordinal is >= 1 and <= 31 ? (ordinal, 1) : null;
    }

    private List<DateOnly> Named(bool isNextWeek, bool isLastWeek) => _named.Take(isNextWeek, isLastWeek);

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
}
