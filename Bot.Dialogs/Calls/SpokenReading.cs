using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

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

    /// <summary>The words nothing was made of.</summary>
    public IReadOnlyList<string> Unread { get; private init; } = [];

    /// <summary>In the dialog's language, or in another that understands more of it.</summary>
    /// <param name="isOnlyDay">No hour is expected: "10.10" is a date.</param>
    public static SpokenReading Of(string text, IEnumerable<string> languages, DateOnly today, bool isOnlyDay)
    {
        var best = Nothing;
        var isOwn = true;
        foreach (var language in languages)
        {
            var reading = In(text, LanguagePack.All[language], today, isOnlyDay, isOwn);
            if (isOwn && reading is { IsEither: false, Unread.Count: > 0 } && In(text, LanguagePack.All[language], today, isOnlyDay, mends: true, reading.Unread) is { Time: not null } mended
                && (reading.Time is null || (mended.Strange < reading.Strange && AddsNoHour(reading, mended))))
                reading = mended;
            // "Man" is Monday in one language and "I have" in another.
            if (!isOwn && reading.Strange > 0)
                reading = reading with { IsEither = true };
            isOwn = false;
            if (reading.Time is not null && reading.Understood > best.Understood && !(best == Nothing && reading.IsBare && reading.Understood == 0))
                best = reading;
            if (best is { Time: not null, Strange: 0 })
                break;
        }

        return best;
    }

    // "Tomorrow at 3, Steven" is no "at 3 or 7".
    private static bool AddsNoHour(SpokenReading plain, SpokenReading mended) =>
        plain.Time is not SpokenTime.Moment { Clocks.Count: > 0 and var hours } || mended.Time is not SpokenTime.Moment moment || moment.Clocks.Count <= hours;

    /// <param name="unread">Words in which slips of numbers are mended; nothing is read when there are none.</param>
    private static SpokenReading In(string text, LanguagePack pack, DateOnly today, bool isOnlyDay, bool mends, IReadOnlyList<string>? unread = null)
    {
        var tokens = new SpokenTokens(text);
        tokens.Part(pack.Calendar);
        var isMended = mends && tokens.Mend(pack);
        if (unread is not null && !tokens.MendNumbers(pack, unread))
            return Nothing;
        isMended |= unread is not null;
        var isEither = tokens.Left.Any(pack.Alternatives.Contains);
        var asTyped = mends ? tokens.Copy() : tokens;
        var (time, isBare, mayBeOther) = Parse(tokens, pack, today, isOnlyDay);
        if (mends && time is SpokenTime.Moment { Days.Count: 0 } && asTyped.MendDays(pack))
        {
            (isMended, tokens) = (true, asTyped);
            (time, isBare, mayBeOther) = Parse(tokens, pack, today, isOnlyDay);
        }

        var left = tokens.Left.ToList();
        // "The Monday after my holiday".
        mayBeOther |= left.Count > 1 && time is SpokenTime.Moment { MayBeToday: true } && left.Exists(w => pack.Calendar.After.Contains(w));
        var strange = left.Count(w => IsStrange(w, pack));
        // "All day at work", "tomorrow at 10 I see the doctor", "I work all Wednesday".
        mayBeOther |= left.Exists(pack.Calendar.Busy.Contains) || (time is SpokenTime.Moment { IsWholeDay: true } whole && (strange > 0 || whole.Clocks.Count > 0))
            || (time is SpokenTime.Moment { IsAnyTime: true } && left.Exists(pack.Turns.Busy.Contains));
        mayBeOther |= TimeCondition.IsIn(tokens.All, pack, isBehind: false) || IsTakenUp(left, pack);
        // "My colleague said tomorrow at 10" may have been said to somebody else.
        mayBeOther |= left.Exists(pack.Turns.Reported.Contains) && !left.Exists(pack.Kin.Selves.Contains);
        mayBeOther |= pack.Calendar.Asides.Againsts.Count > 0 && Words.Normalise(text) is var normalised && pack.Calendar.Asides.Againsts.Any(a => Words.Contains(normalised, a));
        // "We moved in on the 3rd of March".
        mayBeOther |= isOnlyDay && left.Exists(pack.Calendar.Asides.Pasts.Contains);
        // "Before Friday" is asked for no day.
        mayBeOther |= isOnlyDay && left.Exists(w => pack.Calendar.After.Contains(w) || pack.Calendar.Before.Any(b => b[^1] == w));
        return new SpokenReading(time, tokens.Taken, strange, isBare, left.Exists(pack.SingleNegations.Contains))
        {
            Unread = left,
            IsEither = isEither || isMended || mayBeOther || (time is SpokenTime.Moment && RelativeSpan.IsLeft(tokens, pack.Calendar)),
        };
    }

    // "Tuesday at 3 I have the plumber"; "Tuesday I have a day off".
    private static bool IsTakenUp(List<string> left, LanguagePack pack)
    {
        var asides = pack.Calendar.Asides;
        var plain = string.Join(' ', left);
        return left.Count > 1 && left.Exists(w => IsStrange(w, pack)) && asides.Haves.Any(h => Words.Contains(plain, h)) && !asides.Off.Any(o => Words.Contains(plain, o));
    }

    /// <summary>Nothing is made of it, and it does not say nothing.</summary>
    public static bool IsStrange(string word, LanguagePack pack) =>
        !pack.Fillers.Contains(word) && !pack.CallWords.Contains(word) && !pack.Greetings.Contains(word) && !pack.Yes.Contains(word) && !pack.TimeFrames.Contains(word);

    private static (SpokenTime? Time, bool IsBare, bool MayBeOther) Parse(SpokenTokens tokens, LanguagePack pack, DateOnly today, bool isOnlyDay)
    {
        var words = pack.Calendar;
        // What this language is told not to read it does not read.
        if (tokens.Take(words.Unclear) >= 0)
            return (null, false, false);
        var asTyped = isOnlyDay ? tokens.Left.ToList() : [];
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
        var isWholeDay = days.Count == 1 && TakeWhole(tokens, pack, ref mayBeHour);
        for (var (at, length) = tokens.Find(words.AnyTime); at >= 0; (at, length) = tokens.Find(words.AnyTime))
        {
            // "Ժամը մեկ է": the hour is one, or any.
            mayBeHour |= tokens.EndsAt(at, words.At) && words.Number(tokens[at]) is not null;
            isWholeDay |= days.Count > 0 && Enumerable.Range(at, length).Any(i => words.Whole.Contains(tokens[i]));
            tokens.Remove(at, length);
            isAnyTime = true;
        }

        var clocks = new SpokenClocks(tokens, pack, days.Count > 0);
        var hours = clocks.Take();
        if (days.Count > 0 || hours.Count > 0)
        {
            isAnyTime |= isWholeDay || isSoon || tokens.Take(words.Asap) >= 0;
            // "From 5 to 10 December", "in the morning and in the evening".
            mayBeHour |= clocks.NamesParts || (isOnlyDay && hours.Count > 0 && days.Count == 1 && asTyped.Any(w => pack.RangeLinks.Contains(w) || words.Before.Any(b => b[0] == w)));
            return (new SpokenTime.Moment(days, hours) { IsAnyTime = isAnyTime, IsWholeDay = isWholeDay, IsBound = clocks.IsBound, MayBeToday = dayReader.MayBeToday }, clocks.IsBare && days.Count == 0, mayBeHour);
        }

        return isAnyTime || isSoon || tokens.Take(words.Asap) >= 0 ? (new SpokenTime.Asap(), false, mayBeHour) : (null, false, false);
    }

    /// <summary>"All of Wednesday", "penktadienis visas laisvas": the word beside the day, which was taken.</summary>
    private static bool TakeWhole(SpokenTokens tokens, LanguagePack pack, ref bool mayBeOther)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!pack.Calendar.Whole.Contains(tokens[at]))
                continue;
            var next = at + 1;
            while (next < tokens.Count && tokens[next].Length > 0 && pack.Fillers.Contains(tokens[next]))
                next++;
            var isBefore = next < tokens.Count && tokens[next].Length == 0;
            if (!isBefore && !(at > 0 && tokens[at - 1].Length == 0 && pack.TimeFrames.Contains(tokens[at + 1])))
                continue;
            // "Tomorrow, all good".
            mayBeOther |= !isBefore;
            tokens.Remove(at);
            return true;
        }

        return false;
    }

    // "On Wednesday in two hours": the day is no today's, whatever the hours say.
    private static bool NamesOtherDay(SpokenTokens tokens, SpokenCalendar words) =>
        tokens.Find(words.Tomorrow).At >= 0 || tokens.Find(words.DayAfter).At >= 0 || words.Days.Any(d => tokens.Find(d).At >= 0);
}
