using System.Globalization;
using Bot.Dialogs.Languages;
using Bot.Dialogs.Understanding;
using Bot.Domain.Firm;

namespace Bot.Dialogs.Calls;

/// <summary>Reads when to call: within working hours, in the future, and not too far away.</summary>
internal static class CallTimeReading
{
    /// <summary>The value of "as soon as possible".</summary>
    public const string Asap = "asap";

    private const int FarthestDays = 62;

    public static Reading Read(string text, Scene scene)
    {
        // "Not before 3" holds "3" and means something else.
        var normalised = Words.Normalise(text);
        if (scene.Script.Languages.Any(l => LanguagePack.All[l].Negations.Any(n => Words.Contains(normalised, n))))
            return Reading.Missed.Plainly;
        var here = TimeZoneInfo.ConvertTime(scene.Now, scene.Zone);
        var today = DateOnly.FromDateTime(here.DateTime);
        var languages = scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language);
        var spoken = languages.Select(l => SpokenTime.Parse(text, LanguagePack.All[l].Calendar, today)).MaxBy(Fullness);
        return spoken switch
        {
            SpokenTime.Asap => Soon(scene),
            SpokenTime.After after => Judge(RoundUp(scene.Now + after.Delay), scene),
            SpokenTime.Moment { Clock: { } clock } moment => Judge(Instant(moment, clock, today, scene), scene),
            SpokenTime.Moment { Day: { } day } => WholeDay(day, today, scene),
            _ => Reading.Missed.Plainly,
        };
    }

    public static Reading Pressed(string optionId, Scene scene)
    {
        if (optionId == Asap)
            return Soon(scene);
        return DateTimeOffset.TryParseExact(optionId, CallSlots.IdFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Judge(instant, scene)
            : Reading.Missed.Plainly;
    }

    // The language that makes most of the words is the one he wrote in; of equals the dialog's own comes first.
    private static int Fullness(SpokenTime? spoken) => spoken switch
    {
        SpokenTime.Unclear => 4,
        SpokenTime.After => 3,
        SpokenTime.Moment { Day: not null, Clock: not null } => 3,
        SpokenTime.Moment => 2,
        SpokenTime.Asap => 1,
        _ => 0,
    };

    private static Reading Soon(Scene scene) => scene.Firm.Hours.IsOpen(scene.Now)
        ? new Reading.Understood(Asap, scene.Pack.Calendar.AsSoonAsPossible)
        : Objection("slot_closed", scene.Now, scene);

    private static Reading Judge(DateTimeOffset instant, Scene scene)
    {
        if (instant < scene.Now)
            return Objection("slot_past", scene.Now, scene);
        if (instant > scene.Now.AddDays(FarthestDays))
            return Objection("slot_far", scene.Now, scene);
        if (!scene.Firm.Hours.IsOpen(instant))
            return Objection("slot_closed", instant, scene);
        var value = instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new Reading.Understood(value, CallSlots.Full(instant, scene));
    }

    private static Reading.Objected WholeDay(DateOnly day, DateOnly today, Scene scene)
    {
        if (day < today)
            return Objection("slot_past", scene.Now, scene);
        if (day > today.AddDays(FarthestDays))
            return Objection("slot_far", scene.Now, scene);
        var from = day == today ? scene.Now : LocalTime.ToInstant(day, TimeOnly.MinValue, scene.Zone);
        var next = scene.Firm.Hours.NextOpen(from);
        if (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(next, scene.Zone).DateTime) != day)
            return Objection("slot_closed", from, scene);
        var offers = CallSlots.From(next, scene).Where(o => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(o, scene.Zone).DateTime) == day).ToList();
        return offers.Count == 0
            ? Objection("slot_closed", from, scene)
            : new Reading.Objected("slot_day") { Detail = CallSlots.Day(next, scene), Offers = [.. offers.Select(o => CallSlots.Button(o, scene))] };
    }

    private static Reading.Objected Objection(string textKey, DateTimeOffset from, Scene scene) =>
        new(textKey) { Offers = [.. CallSlots.From(from, scene).Select(i => CallSlots.Button(i, scene))] };

    /// <summary>An hour that fits no working hours but would in the afternoon is meant so; a bare clock means its next time.</summary>
    private static DateTimeOffset Instant(SpokenTime.Moment moment, TimeOnly clock, DateOnly today, Scene scene)
    {
        var named = moment.Day is { } day && day == today.AddDays(7) && IsAhead(today, clock, scene) ? today : moment.Day;
        var first = At(named ?? today, clock, moment.IsHalfKnown, scene);
        return named is null && first < scene.Now ? At(today.AddDays(1), clock, moment.IsHalfKnown, scene) : first;
    }

    // "Monday at 11" on a Monday at 9 means today.
    private static bool IsAhead(DateOnly today, TimeOnly clock, Scene scene) =>
        LocalTime.ToInstant(today, clock, scene.Zone) > scene.Now && scene.Firm.Hours.IsOpen(LocalTime.ToInstant(today, clock, scene.Zone));

    private static DateTimeOffset At(DateOnly day, TimeOnly clock, bool isHalfKnown, Scene scene)
    {
        var instant = LocalTime.ToInstant(day, clock, scene.Zone);
        if (!isHalfKnown || (scene.Firm.Hours.IsOpen(instant) && instant >= scene.Now))
            return instant;
        var later = LocalTime.ToInstant(day, clock.AddHours(12), scene.Zone);
        return scene.Firm.Hours.IsOpen(later) ? later : instant;
    }

    private static DateTimeOffset RoundUp(DateTimeOffset instant)
    {
        var step = TimeSpan.FromMinutes(5).Ticks;
        return new DateTimeOffset((instant.UtcTicks + step - 1) / step * step, TimeSpan.Zero);
    }
}
