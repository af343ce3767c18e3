using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>How far away something lies: "in three weeks", "by the end of the year", "в марте", "20.12".</summary>
/// <param name="Least">Days from today.</param>
/// <param name="Most">Days from today; more than <paramref name="Least"/> where one of several is meant.</param>
/// <param name="Strange">How many words beside it were not understood, those aside that say nothing.</param>
internal sealed record SpokenSpan(int Least, int Most, int Strange)
{
    /// <summary>A word says that it lies ahead: "in", "next"; a bare "two months" may have passed.</summary>
    public bool IsAhead { get; init; }

    /// <summary>It is a day, not a stretch.</summary>
    public bool IsDay { get; init; }

    /// <summary>It lies behind: "two months ago".</summary>
    public bool IsPast { get; init; }

    /// <summary>An "or" stands beside it, or a slip of the finger was mended: it needs a yes.</summary>
    public bool IsEither { get; init; }

    /// <summary>Another stretch stands beside it.</summary>
    public bool NamesTwo { get; init; }

    /// <summary>In the first of the languages, or in another that understands every word; null when none does, or a "not" stands beside it.</summary>
    public static SpokenSpan? Of(string text, IEnumerable<string> languages, DateOnly today, bool mends = true) =>
        languages.Select((l, i) => (Span: In(text, LanguagePack.All[l], today, mends: mends && i == 0), IsOwn: i == 0))
            .FirstOrDefault(s => s.Span is not null && (s.IsOwn || s.Span.Strange == 0)).Span;

    private static SpokenSpan? In(string text, LanguagePack pack, DateOnly today, bool mends)
    {
        var tokens = new SpokenTokens(text);
        tokens.Part(pack.Calendar);
        var isMended = mends && tokens.Mend(pack);
        var words = pack.Calendar;
        var hasAgo = tokens.Find(words.Ago).At >= 0;
        var isBound = tokens.Take(words.Before) >= 0;
        var counted = new CountedSpan(tokens, pack);
        var year = YearTimes.Year(tokens, today);
        var span = Feasts(tokens, pack, today, year) ?? Named(tokens, pack, today) ?? YearTimes.Season(tokens, words, today, isBound, year) ?? FromDay(tokens, pack, today) ?? counted.Take() ?? Months(tokens, pack, today, year) ?? YearTimes.Middle(year, today);
        // "From a week to two months" names no one of them.
        var hasAnother = span is not null && counted.IsAhead is not null && new CountedSpan(tokens, pack).Take() is not null;
        var isDay = span is null;
        span ??= Days(tokens, pack, today);
        if (span is not var (least, most) || least < 0)
            return null;
        var left = tokens.Left.ToList();
        var negations = pack.Negations.Concat(pack.No).Where(n => !n.Contains(' ', StringComparison.Ordinal));
        if (left.Intersect(negations).Any())
            return null;
        var links = words.Before.Concat(words.At).Concat(words.In).Concat(words.Next).SelectMany(p => p).Concat(pack.UpTo.SelectMany(u => u.Split(' '))).ToHashSet();
        return new SpokenSpan(least, most, left.Count(w => !pack.Fillers.Contains(w) && !pack.Greetings.Contains(w) && !pack.Yes.Contains(w) && !links.Contains(w)))
        {
            IsDay = isDay,
            IsAhead = counted.IsAhead ?? true,
            IsPast = hasAgo && counted.IsAhead is false,
            NamesTwo = hasAnother,
            IsEither = isMended || hasAnother || left.Exists(pack.Alternatives.Contains),
        };
    }

    /// <summary>"The end of the month", "next year".</summary>
    private static (int, int)? Named(SpokenTokens tokens, LanguagePack pack, DateOnly today)
    {
        foreach (var (name, phrases) in pack.Calendar.Stretches)
        {
            if (tokens.Take(phrases) < 0)
                continue;
            var month = today.AddDays(1 - today.Day);
            var day = name switch
            {
                "week_end" => today.AddDays((7 - (int)today.DayOfWeek) % 7),
                // Its middle, and that of the month behind the coming one.
                "week_after_next" => today.AddDays(16 - (((int)today.DayOfWeek + 6) % 7)),
                "month_after_next" => month.AddMonths(2).AddDays(14),
                "year_start" => new DateOnly(today.Year + 1, 1, 10),
                "half_year" => today.AddDays(182),
                "month_end" => month.AddMonths(1).AddDays(-1),
                "next_month" => month.AddMonths(1).AddDays(14),
                "year_end" => new DateOnly(today.Year, 12, 31),
                "next_year" => new DateOnly(today.Year + 1, 7, 1),
                _ => throw new InvalidOperationException($"Language {pack.Language} has a stretch \"{name}\"; known are week_end, week_after_next, month_after_next, year_start, half_year, month_end, next_month, year_end and next_year."),
            };
            return (day.DayNumber - today.DayNumber, day.DayNumber - today.DayNumber);
        }

        return null;
    }

    /// <summary>"In March" is the middle of it, in March its end; a day of a month is read with the days.</summary>
    private static (int, int)? Months(SpokenTokens tokens, LanguagePack pack, DateOnly today, int? year)
    {
        for (var month = 1; month <= pack.Calendar.Months.Count; month++)
        {
            var (at, length) = tokens.Find(pack.Calendar.Months[month - 1]);
            // "May" says something else in "we may wait".
            if (at < 0 || pack.Fillers.Contains(tokens[at]) || HasDay(tokens, at, length, pack))
                continue;
            tokens.Remove(at, length);
            var first = new DateOnly(year ?? (month < today.Month ? today.Year + 1 : today.Year), month, 1);
            var day = MonthEdge.Take(tokens, at, length, pack) switch
            {
                MonthPart.Start => first,
                MonthPart.Middle => first.AddDays(14),
                MonthPart.End => first.AddMonths(1).AddDays(-1),
                _ => year is null && month == today.Month ? first.AddMonths(1).AddDays(-1) : first.AddDays(14),
            };
            return (day.DayNumber - today.DayNumber, day.DayNumber - today.DayNumber);
        }

        return null;
    }

    // "5 January", "January 5th", "the fifth of January".
    private static bool HasDay(SpokenTokens tokens, int at, int length, LanguagePack pack) =>
        new[] { at - 1, at - 2, at - 3, at + length, at + length + 1 }.Any(near => pack.Ordinals.ContainsKey(tokens[near])
            || (int.TryParse(tokens[near].Split('.')[0], out var day) && day is >= 1 and <= 31));

    private static (int, int)? Feasts(SpokenTokens tokens, LanguagePack pack, DateOnly today, int? year)
    {
        var days = YearTimes.Feasts(tokens, pack.Calendar, today, year);
        return days.Count == 0 ? null : (days.Min().DayNumber - today.DayNumber, days.Max().DayNumber - today.DayNumber);
    }

    private static (int, int)? FromDay(SpokenTokens tokens, LanguagePack pack, DateOnly today) =>
        new SpokenDays(tokens, pack, today).FromDay() is [var day] ? (day.DayNumber - today.DayNumber, day.DayNumber - today.DayNumber) : null;

    private static (int, int)? Days(SpokenTokens tokens, LanguagePack pack, DateOnly today)
    {
        var days = new SpokenDays(tokens, pack, today).Take(isOnlyDay: true);
        return days.Count == 0 ? null : (days.Min().DayNumber - today.DayNumber, days.Max().DayNumber - today.DayNumber);
    }
}
