using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes the times out of spoken tokens that say how far away something lies. Not thread-safe.</summary>
/// <param name="isBound">A season is named by its beginning.</param>
internal sealed class StretchReader(SpokenTokens tokens, LanguagePack pack, DateOnly today, bool isBound)
{
    private const string NextYear = "next_year";

    /// <summary>A word says "in" of what was counted; null: nothing was.</summary>
    public bool? IsAhead { get; private set; }

    /// <summary>It is a day, not a stretch.</summary>
    public bool IsDay { get; private set; }

    /// <summary>Another stretch was counted beside it.</summary>
    public bool NamesTwo { get; private set; }

    /// <summary>Days from today; of two times that are named apart the nearest and the farthest.</summary>
    public (int Least, int Most)? Take()
    {
        if (One(isFirst: true) is not { } first)
            return null;
        if (One(isFirst: false) is not { } second)
            return first;
        // "In winter, in January".
        if (first.Least < first.Most && second.Least >= first.Least && second.Most <= first.Most)
            return second;
        return (Math.Min(first.Least, second.Least), Math.Max(first.Most, second.Most));
    }

    private (int Least, int Most)? One(bool isFirst)
    {
        var year = YearTimes.Year(tokens, today);
        if ((Feasts(year) ?? Named()) is { } named)
            return named;
        year ??= TakeNextYear();
        var counted = new CountedSpan(tokens, pack);
        var span = YearTimes.Season(tokens, pack.Calendar, today, isBound, year) ?? FromDay() ?? counted.Take();
        if (counted.IsAhead is { } isAhead)
        {
            // "From a week to two months" names no one of them.
            NamesTwo |= !isFirst;
            IsAhead ??= isAhead;
        }

        if ((span ?? Months(year)) is { } stretch)
            return stretch;
        if (Days() is not { } days)
            return YearTimes.Middle(year, today);
        IsDay |= isFirst;
        return days;
    }

    private int? TakeNextYear() =>
        pack.Calendar.Stretches.TryGetValue(NextYear, out var phrases) && tokens.Take(phrases) >= 0 ? today.Year + 1 : null;

    /// <summary>"The end of the month", "half a year".</summary>
    private (int, int)? Named()
    {
        foreach (var (name, phrases) in pack.Calendar.Stretches)
        {
            if (name == NextYear || tokens.Take(phrases) is not (>= 0 and var at))
                continue;
            var month = today.AddDays(1 - today.Day);
            return Days(name switch
            {
                "week_end" => today.AddDays((7 - (int)today.DayOfWeek) % 7),
                // Its middle, and that of the month behind the coming one.
                "week_after_next" => today.AddDays(16 - (((int)today.DayOfWeek + 6) % 7)),
                "month_after_next" => month.AddMonths(2).AddDays(14),
                "year_start" => new DateOnly(today.Year + 1, 1, 10),
                "half_year" => today.AddDays(182),
                "month_end" => month.AddMonths(1).AddDays(-1),
                "next_month" => month.AddMonths(1).AddDays(14),
                // "Kitų metų pabaigoje".
                "year_end" => new DateOnly(tokens.EndsAt(at, pack.Calendar.Next) ? today.Year + 1 : today.Year, 12, 31),
                _ => throw new InvalidOperationException($"Language {pack.Language} has a stretch \"{name}\"; known are week_end, week_after_next, month_after_next, year_start, half_year, month_end, next_month, year_end and next_year."),
            });
        }

        return null;
    }

    /// <summary>"In March" is the middle of it, in March its end; a day of a month is read with the days.</summary>
    private (int, int)? Months(int? year)
    {
        var found = new List<DateOnly>();
        for (var month = 1; month <= pack.Calendar.Months.Count; month++)
        {
            var (at, length) = tokens.Find(pack.Calendar.Months[month - 1]);
            // "May" says something else in "we may wait"; at the end it is the month.
            if (at < 0 || (pack.Fillers.Contains(tokens[at]) && at + length < tokens.Count) || tokens.EndsAt(at, pack.Calendar.Last))
                continue;
            // "The second half of December": the ordinal names no day.
            var part = MonthEdge.Take(tokens, at, length, pack);
            if (part == MonthPart.Unknown && HasDay(at, length))
                continue;
            tokens.Remove(at, length);
            TakeUnit(at, length);
            var first = new DateOnly(year ?? (month < today.Month ? today.Year + 1 : today.Year), month, 1);
            found.Add(part switch
            {
                MonthPart.Start => first,
                MonthPart.Middle => first.AddDays(14),
                MonthPart.End => first.AddMonths(1).AddDays(-1),
                _ => year is null && month == today.Month ? first.AddMonths(1).AddDays(-1) : first.AddDays(14),
            });
        }

        return found.Count == 0 ? null : Between(found);
    }

    // "The month of March", "kovo mėnesį".
    private void TakeUnit(int at, int length)
    {
        var before = pack.Fillers.Contains(tokens[at - 1]) ? at - 2 : at - 1;
        foreach (var place in new[] { before, at + length })
        {
            if (tokens.IsAt(place, pack.Calendar.MonthUnits))
                tokens.Remove(place);
        }
    }

    // "5 January", "January 5th", "the fifth of January".
    private bool HasDay(int at, int length) =>
        new[] { at - 1, at - 2, at - 3, at + length, at + length + 1 }.Any(near => pack.Ordinals.ContainsKey(tokens[near])
            || (int.TryParse(tokens[near].Split('.')[0], out var day) && day is >= 1 and <= 31))
        || IsSpokenDay(tokens[at - 1]) || IsSpokenDay(tokens[at + length]);

    // "До первого декабря".
    private bool IsSpokenDay(string word) =>
        word.Length > 0 && !SpokenNumbers.IsShort(word) && (pack.Calendar.OrdinalHour(word) ?? pack.Calendar.Number(word)) is >= 1 and <= 31;

    private (int, int)? Feasts(int? year) => YearTimes.Feasts(tokens, pack.Calendar, today, year) is { Count: > 0 } days ? Between(days) : null;

    private (int, int)? FromDay() => new SpokenDays(tokens, pack, today).FromDay() is [var day] ? Days(day) : null;

    private (int, int)? Days() => new SpokenDays(tokens, pack, today).Take(isOnlyDay: true) is { Count: > 0 } days ? Between(days) : null;

    private (int, int) Days(DateOnly day) => Between([day]);

    private (int, int) Between(IReadOnlyList<DateOnly> days) => (days.Min().DayNumber - today.DayNumber, days.Max().DayNumber - today.DayNumber);
}
