using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>What one language makes of a text that may name a time.</summary>
/// <param name="Time">Null when it names none.</param>
/// <param name="Understood">How many words were understood.</param>
/// <param name="Strange">How many words were not, those aside that say nothing.</param>
/// <param name="IsBare">Nothing but a bare figure speaks for the hour.</param>
/// <param name="IsNegated">A "not" stands beside it.</param>
internal sealed record SpokenReading(SpokenTime? Time, int Understood, int Strange, bool IsBare, bool IsNegated)
{
    private const int EarliestHour = 9;
    private const int LatestHour = 21;

    private static readonly SpokenReading Nothing = new(null, 0, 0, false, false);

    /// <summary>An "or" stands beside it, or a slip of the finger was mended: it needs a yes.</summary>
    public bool IsEither { get; init; }

    /// <summary>In the dialog's language, or in another that understands more of it.</summary>
    /// <param name="isOnlyDay">No hour is expected: "10.10" is a date.</param>
    public static SpokenReading Of(string text, IEnumerable<string> languages, DateOnly today, bool isOnlyDay)
    {
        var best = Nothing;
        var isOwn = true;
        foreach (var language in languages)
        {
            var reading = In(text, LanguagePack.All[language], today, isOnlyDay, isOwn);
            isOwn = false;
            if (reading.Time is not null && reading.Understood > best.Understood && !(best == Nothing && reading.IsBare && reading.Understood == 0))
                best = reading;
            if (best is { Time: not null, Strange: 0 })
                break;
        }

        return best;
    }

    private static SpokenReading In(string text, LanguagePack pack, DateOnly today, bool isOnlyDay, bool mends)
    {
        var tokens = new SpokenTokens(text);
        tokens.Part(pack.Calendar);
        var isMended = mends && tokens.Mend(pack);
        var isEither = tokens.Left.Any(pack.Alternatives.Contains);
        var (time, isBare, mayBeOther) = Parse(tokens, pack, today, isOnlyDay);
        var left = tokens.Left.ToList();
        // "The Monday after my holiday".
        mayBeOther |= left.Count > 1 && time is SpokenTime.Moment { MayBeToday: true } && left.Exists(w => pack.Calendar.After.Contains(w));
        return new SpokenReading(
            time,
            tokens.Taken,
            left.Count(w => !pack.Fillers.Contains(w) && !pack.CallWords.Contains(w) && !pack.Greetings.Contains(w) && !pack.Yes.Contains(w)
                && !(time is SpokenTime.Moment && pack.TimeFrames.Contains(w))),
            isBare,
            left.Exists(pack.SingleNegations.Contains)) { IsEither = isEither || isMended || mayBeOther || (time is SpokenTime.Moment && RelativeSpan.IsLeft(tokens, pack.Calendar)) };
    }

    private static (SpokenTime? Time, bool IsBare, bool MayBeOther) Parse(SpokenTokens tokens, LanguagePack pack, DateOnly today, bool isOnlyDay)
    {
        var words = pack.Calendar;
        // What this language is told not to read it does not read.
        if (tokens.Take(words.Unclear) >= 0)
            return (null, false, false);
        if (!isOnlyDay && Delay(tokens, pack) is { } delay)
            return (new SpokenTime.After(delay), false, false);
        var isSoon = tokens.Take(words.LongAsap) >= 0;
        var dayReader = new SpokenDays(tokens, pack, today);
        var days = dayReader.Take(isOnlyDay);
        var (isAnyTime, mayBeHour) = (false, false);
        for (var (at, length) = tokens.Find(words.AnyTime); at >= 0; (at, length) = tokens.Find(words.AnyTime))
        {
            // "Ժամը մեկ է": the hour is one, or any.
            mayBeHour |= tokens.EndsAt(at, words.At) && words.Number(tokens[at]) is not null;
            tokens.Remove(at, length);
            isAnyTime = true;
        }

        var clocks = new SpokenClocks(tokens, pack, days.Count > 0);
        var hours = clocks.Take();
        if (days.Count > 0 || hours.Count > 0)
        {
            isAnyTime |= isSoon || tokens.Take(words.Asap) >= 0;
            return (new SpokenTime.Moment(days, hours) { IsAnyTime = isAnyTime, IsBound = clocks.IsBound, MayBeToday = dayReader.MayBeToday }, clocks.IsBare && days.Count == 0, mayBeHour);
        }

        return isAnyTime || isSoon || tokens.Take(words.Asap) >= 0 ? (new SpokenTime.Asap(), false, mayBeHour) : (null, false, false);
    }

    /// <summary>"In an hour", "in half an hour", "через полтора часа", "in 1 hour 30 minutes".</summary>
    private static TimeSpan? Delay(SpokenTokens tokens, LanguagePack pack)
    {
        var words = pack.Calendar;
        if (Later(tokens, pack) is { } later)
            return later;
        for (var (at, length) = tokens.Find(words.In); at >= 0; (at, length) = tokens.Find(words.In, at + 1))
        {
            var (half, quarter) = (tokens.LengthAt(at + length, words.HalfHour), tokens.LengthAt(at + length, words.QuarterHour));
            if (half + quarter > 0)
            {
                tokens.Remove(at, length + Math.Max(half, quarter));
                return TimeSpan.FromMinutes(half > 0 ? 30 : 15);
            }

            var number = SpokenNumbers.At(tokens, at + length, pack);
            if (number is var (quarters, counted) && tokens.LengthAt(at + length + counted, words.QuarterUnits) is > 0 and var units && quarters is >= 1 and < 12)
            {
                tokens.Remove(at, length + counted + units);
                return TimeSpan.FromMinutes((double)(quarters * 15));
            }

            var unit = SpokenNumbers.UnitPlace(tokens, at, at + length + (number?.Length ?? 0), [words.Hours, words.Minutes], pack);
            var minutes = tokens.IsAt(unit, words.Hours) ? 60 : tokens.IsAt(unit, words.Minutes) ? 1 : 0;
            var count = number?.Value ?? 1;
            if (minutes == 0 || count is > 1000 or <= 0 || (minutes == 60 && IsHour(tokens, at, length, count, words)))
                continue;
            tokens.Remove(at, length + (number?.Length ?? 0));
            tokens.Remove(unit);
            return TimeSpan.FromMinutes((double)(count * minutes)) + Rest(tokens, unit + 1, minutes, pack);
        }

        return null;
    }

    // "Po 15 val." is after three o'clock where the same word is "in" and "after": nobody asks to be called in 15 hours.
    private static bool IsHour(SpokenTokens tokens, int at, int length, decimal count, SpokenCalendar words) =>
        count is >= EarliestHour and <= LatestHour && count == decimal.Truncate(count) && tokens.LengthAt(at, words.At) == length;

    /// <summary>"Two hours from now", "կես ժամից": the word "in" stands behind, or is an ending.</summary>
    private static TimeSpan? Later(SpokenTokens tokens, LanguagePack pack)
    {
        if (SpokenNumbers.Later(tokens, pack, "minutes", pack.Calendar.Minutes) is { } minutes)
            return TimeSpan.FromMinutes((double)minutes);
        return SpokenNumbers.Later(tokens, pack, "hours", pack.Calendar.Hours) is { } hours ? TimeSpan.FromHours((double)hours) : null;
    }

    // "An hour and a half", "1 hour 30 minutes".
    private static TimeSpan Rest(SpokenTokens tokens, int at, int minutes, LanguagePack pack)
    {
        while (minutes == 60 && (pack.NumberLinks.Contains(tokens[at]) || SpokenNumbers.IsArticle(tokens[at], pack)))
            at++;
        if (minutes != 60 || SpokenNumbers.At(tokens, at, pack) is not ({ } value, var length))
            return TimeSpan.Zero;
        var isMinutes = tokens.IsAt(at + length, pack.Calendar.Minutes);
        if (!isMinutes && value is not 0.5m)
            return TimeSpan.Zero;
        tokens.Remove(at, length + (isMinutes ? 1 : 0));
        return TimeSpan.FromMinutes(isMinutes ? (double)value : 30);
    }
}
