using System.Globalization;
using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes the hours out of spoken tokens: "at 3", "half past 3", "без четверти три", "с 14 до 16".</summary>
internal sealed class SpokenClocks(SpokenTokens tokens, LanguagePack pack, bool hasDay)
{
    private const int Late = 22;
    private const int FirstLate = 6;

    private readonly List<Found> _found = [];

    private SpokenCalendar Words => pack.Calendar;

    /// <summary>Nothing but a bare figure speaks for the hour: "3".</summary>
    public bool IsBare => _found.Count > 0 && _found.TrueForAll(f => f.IsBare);

    /// <summary>The hour is the latest, not the one meant: "before 12".</summary>
    public bool IsBound { get; private set; }

    /// <summary>Two parts of the day are named, and no hour.</summary>
    public bool NamesParts { get; private set; }

    /// <summary>The hours named; of "between 2 and 4" the first, of "3 or 4" both.</summary>
    public IReadOnlyList<SpokenClock> Take()
    {
        var part = TakePart();
        var isNight = tokens.Take(Words.Night) >= 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Read(at) is not var (hour, minute, length, isBare))
                continue;
            // "Innen kl. 17": the bound stands before the mark.
            var from = at - (Words.At.FirstOrDefault(p => tokens.EndsAt(at, [p]))?.Length ?? 0);
            var isMarked = TakeMarks(at, ref length, out var half);
            var isFrom = IsFrom(tokens[at + length - 1]);
            tokens.Remove(at, length);
            _found.Add(new Found(from, at + length, Clock(hour, minute, half ?? HalfOf(part) ?? (isNight ? IsLate(hour) : null)), isBare && !isMarked && part is null && !isNight && !hasDay)
            {
                IsFrom = isFrom,
            });
            at += length - 1;
        }

        NamesParts = _found.Count == 0 && part is not null && Words.Parts.Any(p => p.Part != part && tokens.Find(p.Phrases).At >= 0);
        if (_found.Count == 0)
            return isNight ? [new SpokenClock(new TimeOnly(Late, 0), false)] : part is null ? [] : [new SpokenClock(new TimeOnly(part.Hour, 0), false)];
        return Meant();
    }

    private List<SpokenClock> Meant()
    {
        var isEither = tokens.Left.Any(pack.Alternatives.Contains);
        var first = _found[0];
        if (_found.Count == 1)
            IsBound |= TakeBefore(first.From);
        else if (_found.Count == 2 && !isEither && ((first.IsFrom && first.To == _found[1].From) || IsRange(first.To, _found[1].From)))
            return [first.Clock];
        return [.. _found.Select(f => f.Clock).Distinct()];
    }

    // "2-4", "between 2 and 4", "с 14 до 16".
    private bool IsRange(int from, int to)
    {
        if (to - from != 1)
            return false;
        var isRange = tokens[from] == SpokenTokens.Dash || pack.RangeLinks.Contains(tokens[from]) || tokens.IsAt(from, Words.Before) || pack.NumberLinks.Contains(tokens[from]);
        // "At 4, not at 3": what joins no span stays.
        if (isRange)
            tokens.Remove(from);
        return isRange;
    }

    // "Երեքից չորսը", "3-ից 4-ը".
    private bool IsFrom(string token) => pack.RangeEndings.Any(e => token.EndsWith(e, StringComparison.Ordinal));

    private bool TakeBefore(int at)
    {
        foreach (var phrase in Words.Before)
        {
            if (!tokens.EndsAt(at, [phrase]))
                continue;
            tokens.Remove(at - phrase.Length, phrase.Length);
            return true;
        }

        return false;
    }

    private DayPart? TakePart()
    {
        var best = Words.Parts
            .SelectMany(p => p.Phrases.Select(phrase => (p.Part, Place: tokens.Find([phrase]))))
            .Where(p => p.Place.At >= 0).OrderByDescending(p => p.Place.Length).FirstOrDefault();
        if (best.Part is not null)
        {
            tokens.Remove(best.Place.At, best.Place.Length);
            IsBound = TakeBefore(best.Place.At);
            // "This evening after work".
            foreach (var phrase in Words.Parts.Where(p => p.Part == best.Part).SelectMany(p => p.Phrases))
                tokens.Take([phrase]);
        }

        return best.Part;
    }

    /// <summary>"At" before it, "pm" and "o'clock" behind it.</summary>
    private bool TakeMarks(int at, ref int length, out bool? isAfterNoon)
    {
        isAfterNoon = null;
        var isMarked = false;
        foreach (var phrase in Words.At.Where(p => tokens.EndsAt(at, [p])).Take(1))
        {
            tokens.Remove(at - phrase.Length, phrase.Length);
            isMarked = true;
            // "Часов в пять".
            if (tokens.IsAt(at - phrase.Length - 1, Words.Hours) && SpokenNumbers.At(tokens, at - phrase.Length - 2, pack) is null)
                tokens.Remove(at - phrase.Length - 1);
        }

        for (var more = 1; more > 0; length += more)
        {
            var (am, pm) = (tokens.LengthAt(at + length, Words.Am), tokens.LengthAt(at + length, Words.Pm));
            isAfterNoon = pm > 0 ? true : am > 0 ? false : isAfterNoon;
            more = Math.Max(Math.Max(am, pm), tokens.LengthAt(at + length, Words.OClock));
            if (more == 0 && tokens[at + length].Length > 0)
                more = tokens.LengthAt(at + length, Words.Hours);
            isMarked |= more > 0;
        }

        return isMarked;
    }

    // "Nine at night" is late, "two at night" early.
    private static bool IsLate(int hour) => hour is >= FirstLate and < 12;

    private static bool? HalfOf(DayPart? part) => part switch
    {
        { BeforeNoon: true } => false,
        { AfterNoon: true } => true,
        _ => null,
    };

    private static SpokenClock Clock(int hour, int minute, bool? isAfterNoon)
    {
        if (isAfterNoon is true && hour < 12)
            hour += 12;
        if (isAfterNoon is false && hour == 12)
            hour = 0;
        return new SpokenClock(new TimeOnly(hour % 24, minute), isAfterNoon is null && hour is > 0 and < 12);
    }

    private (int Hour, int Minute, int Length, bool IsBare)? Read(int at)
    {
        if (tokens[at].Length == 0)
            return null;
        if (Words.ClockWord(tokens[at]) is { } clock)
            return (clock.Hour, clock.Minute, 1, false);
        return Shifted(at, Words.HalfPast, 0, 30) ?? Shifted(at, Words.HalfTo, -1, 30) ?? Shifted(at, Words.QuarterPast, 0, 15)
            ?? Shifted(at, Words.QuarterInto, -1, 15) ?? Shifted(at, Words.QuarterTo, -1, 45)
            ?? HourFirst(at) ?? InMinutes(at) ?? Figure(at) ?? Spoken(at);
    }

    /// <summary>"Half past three", "в половине четвёртого".</summary>
    private (int Hour, int Minute, int Length, bool IsBare)? Shifted(int at, IReadOnlyList<string[]> phrases, int hours, int minutes)
    {
        var length = tokens.LengthAt(at, phrases);
        if (length == 0 || SpokenNumbers.Hour(tokens[at + length], pack) is not { } hour)
            return null;
        return (Before(hour, hours), minutes, length + 1, false);
    }

    /// <summary>"Երեքն անց կես", "չորսից տասնհինգ պակաս": the hour comes first.</summary>
    private (int Hour, int Minute, int Length, bool IsBare)? HourFirst(int at)
    {
        if (Words.HourPast.Count + Words.MinutesLess.Count == 0 || SpokenNumbers.Hour(tokens[at], pack) is not { } hour)
            return null;
        // "3-ն": an ending written behind a figure.
        var next = at + (char.IsAsciiDigit(tokens[at][0]) && tokens[at + 1].Length is > 0 and < 4 && char.IsLetter(tokens[at + 1][0]) && !tokens.IsAt(at + 1, Words.HourPast) ? 2 : 1);
        var past = tokens.LengthAt(next, Words.HourPast);
        // "Հինգից պակաս տասը".
        var lessFirst = past == 0 && IsFrom(tokens[next - 1]) ? tokens.LengthAt(next, Words.MinutesLess) : 0;
        if (SpokenNumbers.At(tokens, next + past + lessFirst, pack) is not ({ } value, var length))
            return null;
        var minutes = value switch { 0.5m => 30, 0.25m => 15, _ => (int)value };
        var end = next + past + lessFirst + length;
        end += tokens.LengthAt(end, Words.Minutes);
        var less = past + lessFirst > 0 ? 0 : tokens.LengthAt(end, Words.MinutesLess);
        if (minutes is < 1 or > 59 || past + lessFirst + less == 0)
            return null;
        return past > 0 ? (hour, minutes, end - at, false) : (Before(hour, -1), 60 - minutes, end + less - at, false);
    }

    /// <summary>"Ten past three", "ten to three", "без десяти три", "fem på halv fire".</summary>
    private (int Hour, int Minute, int Length, bool IsBare)? InMinutes(int at)
    {
        var without = tokens.LengthAt(at, Words.WithoutMinutes);
        if (SpokenNumbers.At(tokens, at + without, pack) is not ({ } value, var length) || value is < 1 or > 29)
            return null;
        var (end, isInFigures) = (at + without + length, char.IsAsciiDigit(tokens[at + without][0]));
        end += tokens.LengthAt(end, Words.Minutes);
        var (past, to) = (tokens.LengthAt(end, Words.MinutesPast), tokens.LengthAt(end, Words.MinutesTo));
        // "10 to 3" in figures is a span of hours; "20 to 3" can't be.
        if (without == 0 && past == 0 && (to == 0 || (isInFigures && value < 13)))
            return null;
        end += Math.Max(past, to);
        if (tokens.LengthAt(end, Words.HalfTo) is > 0 and var half && SpokenNumbers.Hour(tokens[end + half], pack) is { } halfTo)
            return past > 0 ? (Before(halfTo, -1), 30 + (int)value, end + half + 1 - at, false) : (Before(halfTo, -1), 30 - (int)value, end + half + 1 - at, false);
        if (SpokenNumbers.Hour(tokens[end], pack) is not { } hour)
            return null;
        return past > 0 && without == 0 ? (hour, (int)value, end + 1 - at, false) : (Before(hour, -1), 60 - (int)value, end + 1 - at, false);
    }

    /// <summary>"15:30", "15.30", "15", "1530", "15 ч 30 мин", "15-00".</summary>
    private (int Hour, int Minute, int Length, bool IsBare)? Figure(int at)
    {
        var token = tokens[at];
        var parts = token.Split(':', '.');
        if (!char.IsAsciiDigit(token[0]) || parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
            return null;
        if (parts.Length == 2)
            return hour < 24 && parts[1].Length == 2 && Minute(parts[1]) is { } minute ? (hour, minute, 1, false) : null;
        if (token.Length is 4 && hour / 100 is >= 7 and <= 21 && hour % 100 < 60 && hour % 5 == 0 && (hasDay || tokens.EndsAt(at, Words.At)))
            return (hour / 100, hour % 100, 1, false);
        if (hour > 24 || token.Length > 2)
            return null;
        // "15-30" is a clock, "14-16" two.
        if (tokens[at + 1] == SpokenTokens.Dash && tokens[at + 2].Length == 2 && Minute(tokens[at + 2]) is (0 or > 24) and var dashed)
            return (hour, dashed, 3, false);
        if (tokens.IsAt(at + 1, Words.Hours) && Minute(tokens[at + 2]) is { } minutes && tokens[at + 2].Length == 2)
            return (hour, minutes, 3 + tokens.LengthAt(at + 3, Words.Minutes), false);
        if (tokens[at + 1].Length == 2 && Minute(tokens[at + 1]) is { } bare && bare % 5 == 0 && hour is >= 7 and <= 21)
            return (hour, bare, 2, false);
        return (hour, 0, 1, true);
    }

    /// <summary>"Three", "three thirty".</summary>
    private (int Hour, int Minute, int Length, bool IsBare)? Spoken(int at)
    {
        if (char.IsAsciiDigit(tokens[at][0]))
            return null;
        // "В час": the unit alone is the first hour.
        if (tokens.IsAt(at, Words.Hours) && Words.WithoutMinutes.Count > 0 && (tokens.EndsAt(at, Words.At) || tokens.IsAt(at + 1, Words.Pm)))
            return (1, 0, 1, false);
        // "После четвёртого часа".
        if (Words.OrdinalHour(tokens[at]) is { } ordinal && SpokenNumbers.At(tokens, at, pack) is null && tokens.IsAt(at + 1, Words.Hours))
            return (ordinal, 0, 1, false);
        if (SpokenNumbers.IsArticle(tokens[at], pack) || SpokenNumbers.At(tokens, at, pack) is not ({ } value, var length) || value > 24 || value != decimal.Truncate(value))
            return null;
        if (SpokenNumbers.At(tokens, at + length, pack) is ({ } minutes, var more) && minutes is 15 or 20 or 30 or 40 or 45 or 50 && value is > 0 and < 24)
            return ((int)value, (int)minutes, length + more, false);
        return ((int)value, 0, length, true);
    }

    private static int Before(int hour, int hours) => hours == 0 ? hour : hour <= 1 ? hour + 11 : hour - 1;

    private static int? Minute(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute is >= 0 and < 60 ? minute : null;

    private readonly record struct Found(int From, int To, SpokenClock Clock, bool IsBare)
    {
        /// <summary>Its ending says that it begins a span.</summary>
        public bool IsFrom { get; init; }
    }
}
