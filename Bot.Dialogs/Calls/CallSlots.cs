using System.Globalization;
using Bot.Dialogs.Understanding;
using Bot.Domain.Firm;

namespace Bot.Dialogs.Calls;

/// <summary>The next sensible times for a call, and how a time is shown: in the visitor's zone, noted when it is not the firm's.</summary>
internal static class CallSlots
{
    /// <summary>Of a slot button's id; UTC.</summary>
    public const string IdFormat = "yyyy-MM-dd'T'HH:mm'Z'";

    private const int MostOffers = 4;
    private const int MostADay = 2;
    private const int DaysAhead = 14;

    // A call within the hour is "as soon as possible"; a slot leaves time to prepare.
    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan Apart = TimeSpan.FromHours(4);
    private static readonly TimeSpan LastBeforeClosing = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(30);

    // Nobody wants to be called at night because the firm sits in another zone.
    private const int EarliestVisitorHour = 7;
    private const int LatestVisitorHour = 21;

    /// <summary>What a slot question offers; as soon as possible only while somebody is there to call.</summary>
    public static IReadOnlyList<ReplyButton> Offers(Scene scene)
    {
        var buttons = From(scene.Now, scene).Select(i => Button(i, scene)).ToList();
        if (IsSomebodyThere(scene))
            buttons.Insert(0, new ReplyButton(CallTimeReading.Asap, scene.Pack.Calendar.AsSoonAsPossible));
        return buttons;
    }

    /// <summary>Somebody can still call today, and has the time to look into it first.</summary>
    public static bool IsSomebodyThere(Scene scene) => scene.Firm.Hours.IsOpenFor(scene.Now, LastBeforeClosing);

    /// <summary>Now while somebody is there to call, else when the firm opens next.</summary>
    public static DateTimeOffset Opening(Scene scene) => IsSomebodyThere(scene) ? scene.Now : NextMorning(scene);

    /// <summary>When the firm opens after the hours under way.</summary>
    public static DateTimeOffset NextMorning(Scene scene) => scene.Firm.Hours.NextOpen(scene.Firm.Hours.OpenUntil(scene.Now));

    /// <summary>Up to four times not before <paramref name="from"/>.</summary>
    public static IReadOnlyList<DateTimeOffset> From(DateTimeOffset from, Scene scene)
    {
        var all = Candidates(from, scene).Take(MostOffers * 3).ToList();
        if (all.Count == 0)
            all = [.. Candidates(from, scene with { Diary = CallDiary.Free }).Take(MostOffers * 3)];
        var awake = all.Where(i => TimeZoneInfo.ConvertTime(i, scene.Zone).Hour is >= EarliestVisitorHour and <= LatestVisitorHour).ToList();
        return [.. (awake.Count > 0 ? awake : all).Take(MostOffers)];
    }

    /// <summary>Whether a manager is free at some offered time from then on.</summary>
    public static bool HasFree(DateTimeOffset from, Scene scene) => Candidates(from, scene).Any();

    public static ReplyButton Button(DateTimeOffset instant, Scene scene) =>
        new(instant.UtcDateTime.ToString(IdFormat, CultureInfo.InvariantCulture), $"{Day(instant, scene)} {Clock(instant, scene)}");

    /// <summary>"Today", "Tomorrow", "Mon" within a week, "Mon 7 Dec" beyond.</summary>
    public static string Day(DateTimeOffset instant, Scene scene)
    {
        var calendar = scene.Pack.Calendar;
        var there = TimeZoneInfo.ConvertTime(instant, scene.Zone);
        var days = DateOnly.FromDateTime(there.DateTime).DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).DateTime).DayNumber;
        return days switch
        {
            0 => calendar.ShowToday,
            1 => calendar.ShowTomorrow,
            > 1 and < 7 => calendar.ShortDay(there.DayOfWeek),
            _ => Date(DateOnly.FromDateTime(there.DateTime), scene),
        };
    }

    /// <summary>"15:00", or "15:00 (UTC+3)" when the visitor's clock is not the firm's.</summary>
    public static string Clock(DateTimeOffset instant, Scene scene)
    {
        var there = TimeZoneInfo.ConvertTime(instant, scene.Zone);
        var clock = there.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (there.Offset == scene.Firm.Hours.Zone.GetUtcOffset(instant))
            return clock;
        var sign = there.Offset < TimeSpan.Zero ? '-' : '+';
        var minutes = there.Offset.Minutes == 0 ? "" : there.Offset.ToString(@"\:mm", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{clock} (UTC{sign}{Math.Abs(there.Offset.Hours)}{minutes})");
    }

    /// <summary>True whenever it is read: "Mon 7 Dec, 10:00".</summary>
    public static string Full(DateTimeOffset instant, Scene scene) =>
        $"{Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, scene.Zone).DateTime), scene)}, {Clock(instant, scene)}";

    /// <summary>"Mon 7 Dec", "Пн 7 дек."; with the year when it is another than the present one.</summary>
    public static string Date(DateOnly date, Scene scene)
    {
        var calendar = scene.Pack.Calendar;
        var shown = $"{calendar.ShortDay(date.DayOfWeek)} {calendar.ShowDate(date)}";
        return date.Year == TimeZoneInfo.ConvertTime(scene.Now, scene.Zone).Year ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown} {date.Year}");
    }

    private static IEnumerable<DateTimeOffset> Candidates(DateTimeOffset from, Scene scene)
    {
        var hours = scene.Firm.Hours;
        var open = hours.NextOpen(from);
        var start = TimeZoneInfo.ConvertTime(open == scene.Now ? open + Lead : open, hours.Zone);
        var first = DateOnly.FromDateTime(start.DateTime);
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var day = first.AddDays(ahead);
            if (hours.Of(day) is not { } today)
                continue;
            var earliest = ahead == 0 ? start.TimeOfDay : today.From.ToTimeSpan() + TimeSpan.FromHours(1);
            foreach (var time in InDay(earliest, today, time => scene.Diary.IsFree(LocalTime.ToInstant(day, time, hours.Zone))))
                yield return LocalTime.ToInstant(day, time, hours.Zone);
        }
    }

    // One that is taken gives way to the next half hour that is not.
    private static IEnumerable<TimeOnly> InDay(TimeSpan earliest, OpenHours hours, Func<TimeOnly, bool> isFree)
    {
        var time = TimeSpan.FromHours(Math.Ceiling(Math.Max(earliest.TotalHours, hours.From.ToTimeSpan().TotalHours)));
        var last = hours.To.ToTimeSpan() - LastBeforeClosing;
        for (var n = 0; n < MostADay && time <= last; time += Later)
        {
            if (!isFree(TimeOnly.FromTimeSpan(time)))
                continue;
            n++;
            yield return TimeOnly.FromTimeSpan(time);
            time += Apart - Later;
        }
    }
}
