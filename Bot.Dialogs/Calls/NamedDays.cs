using Bot.Dialogs.Languages;

namespace Bot.Dialogs.Calls;

/// <summary>Takes days that go by a name out of spoken tokens: "tomorrow", "Monday", "next Friday". Not thread-safe.</summary>
internal sealed class NamedDays(SpokenTokens tokens, SpokenCalendar words, DateOnly today)
{
    private const int Week = 7;

    /// <summary>Nothing says which Monday is meant.</summary>
    public bool AreBare { get; private set; } = true;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Week));

    /// <summary>The days named; several when one of them is meant.</summary>
    public List<DateOnly> Take(bool isNextWeek, bool isLastWeek)
    {
        if (tokens.Take(words.DayAfter) >= 0)
            return [today.AddDays(2)];
        if (tokens.Take(words.ThirdDay) >= 0)
            return [today.AddDays(3)];
        var found = new List<DateOnly>();
        if (tokens.Take(words.Today) >= 0)
            found.Add(today);
        if (tokens.Take(words.Tomorrow) >= 0)
            found.Add(today.AddDays(1));
        for (var day = 0; day < words.Days.Count; day++)
        {
            if (tokens.Find(words.Days[day]) is (>= 0 and var at, var length))
                found.Add(OfWeek(day, at, length, isNextWeek, isLastWeek));
        }

        return found;
    }

    private DateOnly OfWeek(int day, int at, int length, bool isNextWeek, bool isLastWeek)
    {
        var last = isLastWeek ? 0 : tokens.LengthBefore(at, words.Last);
        var afterNext = tokens.LengthBefore(at, words.AfterNext);
        var isNext = afterNext == 0 && (isNextWeek || (last == 0 && tokens.EndsAt(at, words.Next)));
        // "Friday week".
        var weekBehind = isNext ? 0 : tokens.LengthAt(at + length, words.WeekBehind);
        var before = Math.Max(Math.Max(last, afterNext), isNext && !isNextWeek ? 1 : 0);
        tokens.Remove(at - before, before + length + weekBehind);
        AreBare &= !isNext && afterNext + weekBehind == 0;
        var ofWeek = (day + 6) % Week;
        var coming = today.AddDays(((day - (int)today.DayOfWeek + 6) % Week) + 1);
        var monday = MondayOf(today);
        return afterNext > 0 ? monday.AddDays((2 * Week) + ofWeek)
            : isNext ? monday.AddDays(Week + ofWeek)
            : isLastWeek ? monday.AddDays(ofWeek - Week)
            : last > 0 ? today.AddDays(-((((int)today.DayOfWeek - day + 6) % Week) + 1))
            : coming.AddDays(weekBehind > 0 ? Week : 0);
    }
}
