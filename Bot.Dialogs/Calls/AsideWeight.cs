using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Calls;

/// <summary>What a clause beside a time that is told means for it.</summary>
/// <param name="isBehind">It follows the time.</param>
internal sealed class AsideWeight(SaidClause aside, SpokenReading told, bool isBehind, bool isOnlyDay, LanguagePack pack)
{
    /// <summary>A day and an hour, or as good as that.</summary>
    public static bool IsComplete(SpokenReading told, bool isOnlyDay) => told.Time switch
    {
        SpokenTime.Moment moment when isOnlyDay => moment.Days.Count == 1,
        SpokenTime.Moment moment => moment is { Clocks.Count: 1, IsBound: false, Days.Count: < 2 },
        null => false,
        _ => !isOnlyDay,
    };

    /// <summary>It may be left aside; false: and needs a yes. Null: it belongs to what is told, or speaks against it.</summary>
    public bool? IsHarmless()
    {
        if (IsDoubt())
            return null;
        var isOfOther = aside.Lead is ClauseLead.Reason || IsOfOther();
        if (aside.IsTimed)
            return OfTimed(isOfOther);
        if (isOnlyDay && aside.Normalised.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return null;
        if (aside.Lead is ClauseLead.When)
            return IsComplete(told, isOnlyDay) ? !aside.IsNegated : null;
        if (isOfOther || IsOff() || IsOver())
            return true;
        // "At 2, then I fetch the kids".
        if (aside.IsNegated || (!isOnlyDay && isBehind && Begins(pack.Calendar.Asides.Thens) && Array.Exists(aside.Spoken, IsSelf) && !Array.Exists(aside.Spoken, w => pack.TimeFrames.Contains(w) || w is "har" or "have" or "ive")))
            return false;
        // "In an hour, I'm in a meeting".
        return !aside.IsBusy || told.Time is SpokenTime.After;
    }

    private bool? OfTimed(bool isOfOther)
    {
        var isComplete = IsComplete(told, isOnlyDay);
        if (Array.Exists(aside.Spoken, pack.Kin.Too.Contains) || IsSame() || (!isComplete && !(aside.IsNegated && HasDay(told))) || (!isComplete && aside.Reading.Time is SpokenTime.Asap))
            return null;
        // "At 3, not today"; "I'm off on Wednesday, all day is fine".
        if (HasDay(aside.Reading) && told.Time is SpokenTime.Moment { Days.Count: 0 } or SpokenTime.Asap && !(isBehind && told.Time is SpokenTime.Asap))
            return aside.IsBusy && !aside.IsNegated ? false : null;
        if (told.Time is not SpokenTime.Moment)
            return !aside.IsNegated && aside.Reading.Time is SpokenTime.Asap;
        // "Tomorrow, today I can't" says it first; "not today, tomorrow" takes something back.
        if (aside.IsDenied || isOfOther || aside.Lead is ClauseLead.When)
            return isOfOther || !aside.IsNegated || (isBehind && aside.Reading.Time is not SpokenTime.Asap);
        var isFree = Array.Exists(aside.Spoken, w => (pack.TimeFrames.Contains(w) && !pack.Calendar.Asides.Off.Contains(w)) || pack.Yes.Contains(w));
        return aside.Strange > 0 && !isFree ? false : null;
    }

    // "That's my day off", "I'm not at work then"; not "I'm not at home".
    private bool IsOff() => pack.Calendar.Asides.Off.Any(o => Words.Contains(aside.Normalised, o) && (!aside.IsNegated || o.Split(' ').Any(pack.SingleNegations.Contains)));

    // "At 4, then my meeting ends", "at 2, then the kids are asleep", "at half past 9, afterwards I travel".
    private bool IsOver()
    {
        if (!isBehind || aside.IsTimed || aside.IsNegated || !IsComplete(told, isOnlyDay))
            return false;
        if (Begins(pack.Calendar.Asides.Afters))
            return true;
        return (Begins(pack.Calendar.Asides.Thens) || (aside.Spoken is [var first, ..] && pack.Calendar.Asides.Ends.Contains(first))) && !Array.Exists(aside.Spoken, pack.Turns.Reported.Contains)
            && (Array.Exists(aside.Spoken, pack.Calendar.Asides.Ends.Contains) || (Array.Exists(aside.Spoken, w => pack.Calendar.Asides.Children.Contains(w) || Sharing.IsKin(w, pack)) && !Array.Exists(aside.Spoken, IsSelf)));
    }

    private bool IsSelf(string word) => pack.Kin.Selves.Contains(word) || pack.Requests.Selves.Contains(word) || pack.Turns.Wes.Contains(word);

    private bool Begins(IReadOnlyList<string> phrases) => phrases.Any(p => aside.Normalised.StartsWith($"{p} ", StringComparison.Ordinal));

    // "Saturday, on weekdays I work".
    private bool IsOfWorkdays() => told.Time is SpokenTime.Moment { Days: [{ DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday }] } && pack.Calendar.Asides.Workdays.Any(w => Words.Contains(aside.Normalised, w));

    // "No sooner", "otherwise I'm out".
    private bool IsOfOther() => IsOfWorkdays() || pack.Calendar.Asides.Others.Any(o => Words.Contains(aside.Normalised, o));

    // "Or", "maybe", "no, wait"; "if you like" is none.
    private bool IsDoubt() => Array.Exists(aside.Spoken, w => pack.Alternatives.Contains(w) || (pack.Doubts.Contains(w) && !pack.Turns.Ifs.Contains(w) && !pack.Calendar.Asides.Polites.Contains(w)))
        || pack.Calendar.Asides.Againsts.Any(a => Words.Contains(aside.Normalised, a)) || TimeCondition.IsIn(aside.Spoken, pack, isBehind) || (!IsOfOther() && aside.Spoken is [var no, ..] && pack.No.Contains(no));

    private static bool HasDay(SpokenReading reading) => reading.Time is SpokenTime.Moment { Days.Count: > 0 };

    /// <summary>It speaks of the very time that is told.</summary>
    private bool IsSame()
    {
        if (told.Time is not SpokenTime.Moment mine || aside.Reading.Time is not SpokenTime.Moment other)
            return told.Time is SpokenTime.Asap && aside.Reading.Time is SpokenTime.Asap;
        var isSameDay = other.Days.Count == 0 || mine.Days.Count == 0 || other.Days.Any(mine.Days.Contains);
        return isSameDay && (isOnlyDay || other.Clocks.Count == 0 || other.Clocks.Any(c => mine.Clocks.Contains(c)));
    }
}
