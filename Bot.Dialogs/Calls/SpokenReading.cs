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
        // "Before Friday" is asked for no day; "I work all Wednesday" offers none.
        mayBeOther |= (isOnlyDay && left.Exists(w => pack.Calendar.After.Contains(w) || pack.Calendar.Before.Any(b => b[^1] == w)))
            || (time is SpokenTime.Moment { IsAnyTime: true } && left.Exists(pack.Turns.Busy.Contains));
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
        var isAside = !isOnlyDay && NamesOtherDay(tokens, words);
        if (!isOnlyDay && !isAside && SpokenDelay.Take(tokens, pack) is { } delay)
            return (new SpokenTime.After(delay), false, false);
        isAside = isAside && SpokenDelay.Take(tokens.Copy(), pack) is not null;
        var isSoon = tokens.Take(words.LongAsap) >= 0;
        var dayReader = new SpokenDays(tokens, pack, today);
        var days = dayReader.Take(isOnlyDay);
        if (isOnlyDay && days.Count == 0)
            days = dayReader.TakeBare();
        var (isAnyTime, mayBeHour) = (false, isAside || dayReader.IsDoubtful);
        for (var (at, length) = tokens.Find(words.AnyTime); at >= 0; (at, length) = tokens.Find(words.AnyTime))
        {
            // "Ժամը մեկ է": the hour is one, or any.
            mayBeHour |= tokens.EndsAt(at, words.At) && words.Number(tokens[at]) is not null;
            tokens.Remove(at, length);
            isAnyTime = true;
        }

        isAnyTime |= days.Count == 1 && IsWhole(tokens, words);
        var clocks = new SpokenClocks(tokens, pack, days.Count > 0);
        var hours = clocks.Take();
        if (days.Count > 0 || hours.Count > 0)
        {
            isAnyTime |= isSoon || tokens.Take(words.Asap) >= 0;
            return (new SpokenTime.Moment(days, hours) { IsAnyTime = isAnyTime, IsBound = clocks.IsBound, MayBeToday = dayReader.MayBeToday }, clocks.IsBare && days.Count == 0, mayBeHour);
        }

        return isAnyTime || isSoon || tokens.Take(words.Asap) >= 0 ? (new SpokenTime.Asap(), false, mayBeHour) : (null, false, false);
    }

    // "Hele onsdagen": the name of the day was taken, "whole" stands before it.
    private static bool IsWhole(SpokenTokens tokens, SpokenCalendar words)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Length == 0 || tokens[at + 1].Length > 0 || !words.Whole.Contains(tokens[at]))
                continue;
            tokens.Remove(at);
            return true;
        }

        return false;
    }

    // "On Wednesday in two hours": the day is no today's, whatever the hours say.
    private static bool NamesOtherDay(SpokenTokens tokens, SpokenCalendar words) =>
        tokens.Find(words.Tomorrow).At >= 0 || tokens.Find(words.DayAfter).At >= 0 || words.Days.Any(d => tokens.Find(d).At >= 0);
}
