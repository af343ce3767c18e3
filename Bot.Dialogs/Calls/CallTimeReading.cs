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
    private const int MostStrange = 1;
    private const int MostClauses = 4;
    private const string ValueFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] ClauseEnds = [", ", "; ", "! ", ". ", "\n", "։ ", " – ", " - "];

    public static Reading Read(string text, Scene scene)
    {
        var reading = Told(text, scene);
        return reading is Reading.Understood { Value: not Asap } sure && DateTimeOffset.TryParse(sure.Value, CultureInfo.InvariantCulture, out var instant)
            && Bedtime.MayBeLate(text, TimeZoneInfo.ConvertTime(instant, scene.Zone), scene.Pack) ? Reading.Guessed.Only(sure) : reading;
    }

    private static Reading Told(string text, Scene scene)
    {
        var here = TimeZoneInfo.ConvertTime(scene.Now, scene.Zone);
        var today = DateOnly.FromDateTime(here.DateTime);
        var asides = new TimeAsides(scene.Pack, isOnlyDay: false, t => Spoken(t, today, scene));
        text = WithoutUntilThen(TimeClause.WithoutWraps(text, scene.Pack), scene.Pack);
        var spoken = Spoken(text, today, scene);
        if (!SaysAll(spoken) && asides.Told(text) is var (told, isSure) && Whole(told, Spoken(told, today, scene), today, scene) is not Reading.Missed and var had)
            return isSure ? had : ForYes(had);
        var whole = Whole(text, spoken, today, scene);
        return whole is not Reading.Understood && asides.ToldUnparted(text) is { } part && Whole(part, Spoken(part, today, scene), today, scene) is Reading.Understood unparted ? Reading.Guessed.Only(unparted) : whole;
    }

    private static bool SaysAll(SpokenReading spoken) => spoken is { Time: not null, Strange: 0, IsEither: false, IsNegated: false };

    private static Reading ForYes(Reading reading) => reading is Reading.Understood sure ? Reading.Guessed.Only(sure) : reading;

    private static Reading Whole(string text, SpokenReading spoken, DateOnly today, Scene scene)
    {
        // "Not before 3" holds "3" and means something else.
        if (spoken.IsNegated)
            return (Reading?)BesideNot(text, today, scene) ?? Reading.Missed.Plainly;
        var reading = spoken.Time switch
        {
            SpokenTime.Asap => Soon(scene),
            SpokenTime.After after => Judge(RoundUp(scene.Now + after.Delay), scene),
            SpokenTime.Moment moment => OfMoment(moment, today, scene),
            _ => Reading.Missed.Plainly,
        };
        return IsDoubtful(spoken) ? ForYes(reading) : reading;
    }

    /// <summary>"Not now, tomorrow at 2": the one clause with a day and an hour and without a "not", to be asked about; null without such.</summary>
    private static Reading.Guessed? BesideNot(string text, DateOnly today, Scene scene)
    {
        foreach (var contrast in scene.Pack.Contrasts)
            text = text.Replace($" {contrast} ", ", ", StringComparison.OrdinalIgnoreCase);
        var clauses = text.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries);
        if (clauses.Length is < 2 or > MostClauses)
            return null;
        var said = clauses.Select(c => Spoken(c, today, scene)).Where(s => s.Time is not null && !s.IsNegated).ToList();
        return said is [{ Time: SpokenTime.Moment { Days.Count: 1, Clocks.Count: 1, IsBound: false } moment }] && OfMoment(moment, today, scene) is Reading.Understood had
            ? Reading.Guessed.Only(had)
            : null;
    }

    /// <summary>"Tomorrow after 3, until then I have lectures": why not earlier says nothing of when.</summary>
    private static string WithoutUntilThen(string text, LanguagePack pack)
    {
        var clauses = text.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        if (clauses.Length < 2 || pack.Turns.UntilThen.Count == 0)
            return text;
        return string.Join(", ", clauses.Where((c, i) => i == 0 || c.Any(char.IsDigit) || !IsUntilThen(Words.Normalise(c), pack)));
    }

    private static bool IsUntilThen(string clause, LanguagePack pack) =>
        pack.Turns.UntilThen.Any(u => Words.Contains(clause, u)) && Array.Exists(clause.Split(' '), w => pack.Calendar.Busy.Contains(w) || pack.Turns.Busy.Contains(w));

    private static SpokenReading Spoken(string text, DateOnly today, Scene scene) =>
        SpokenReading.Of(text, scene.Script.Languages.Where(l => l != scene.Language).Prepend(scene.Language), today, isOnlyDay: false);

    public static Reading Pressed(string optionId, Scene scene)
    {
        if (optionId == Asap)
            return Soon(scene);
        return DateTimeOffset.TryParseExact(optionId, [CallSlots.IdFormat, ValueFormat], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Judge(instant, scene)
            : Reading.Missed.Plainly;
    }

    /// <summary>A call the bot itself promises: within the time if the firm is open for so long, else when it opens next.</summary>
    public static Reading.Understood Promised(TimeSpan within, Scene scene) =>
        Agreed(scene.Firm.Hours.IsOpenFor(scene.Now, within) ? WholeMinute(scene.Now + within) : CallSlots.NextMorning(scene), scene);

    private static Reading OfMoment(SpokenTime.Moment moment, DateOnly today, Scene scene)
    {
        if (moment.Days.Count > 1)
            return OneOfDays(moment, today, scene);
        DateOnly? day = moment.Days.Count == 1 ? moment.Days[0] : null;
        if (moment.Clocks.Count == 0 || moment.IsBound)
            return WholeDay(day ?? today, today, moment.IsAnyTime, scene);
        var readings = moment.Clocks.Select(c => Judge(Instant(day, c, moment.MayBeToday, today, scene), scene)).ToList();
        var had = readings.OfType<Reading.Understood>().Distinct().ToList();
        return readings.Count == 1 ? readings[0] : had.Count > 0 ? new Reading.Guessed(had) : readings[0];
    }

    /// <summary>"Next week", "Monday or Tuesday": which day is asked back, with times on each.</summary>
    private static Reading OneOfDays(SpokenTime.Moment moment, DateOnly today, Scene scene)
    {
        if (moment.Clocks.Count == 1 && !moment.IsBound)
        {
            var had = moment.Days.Select(d => Judge(Instant(d, moment.Clocks[0], moment.MayBeToday, today, scene), scene)).OfType<Reading.Understood>().Distinct().ToList();
            if (had.Count > 0)
                return new Reading.Guessed(had);
        }

        var (first, last) = (moment.Days.Min(), moment.Days.Max());
        var from = first <= today ? scene.Now : LocalTime.ToInstant(first, TimeOnly.MinValue, scene.Zone);
        var offers = moment.Days.Order()
            .SelectMany(d => CallSlots.From(d <= today ? scene.Now : LocalTime.ToInstant(d, TimeOnly.MinValue, scene.Zone), scene).Where(o => DayOf(o, scene) == d).Take(moment.Days.Count > 2 ? 1 : 2))
            .ToList();
        if (offers.Count == 0)
            return Objection("slot_closed", from, scene);
        return new Reading.Objected("slot_day")
        {
            Detail = moment.Days.Count > 2
                ? $"{CallSlots.Date(first, scene)} – {CallSlots.Date(last, scene)}"
                : string.Join(", ", moment.Days.Order().Select(d => CallSlots.Date(d, scene))),
            Offers = [.. offers.Select(o => CallSlots.Button(o, scene))],
        };
    }

    // Words beside it that are not understood may say that something else is meant; where no day is named, which day.
    private static bool IsDoubtful(SpokenReading spoken) => spoken.IsEither
        || spoken.Strange > (spoken.Time is SpokenTime.Asap or SpokenTime.Moment { Days.Count: 0 } || spoken.IsBare ? 0 : MostStrange);

    private static DateOnly DayOf(DateTimeOffset instant, Scene scene) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, scene.Zone).DateTime);

    private static Reading Soon(Scene scene) => CallSlots.IsSomebodyThere(scene)
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
        // When nobody is free for weeks a call at a bad time is better than none.
        if (!scene.Diary.IsFree(instant) && CallSlots.HasFree(instant, scene))
            return Objection("slot_taken", instant, scene);
        return Agreed(instant, scene);
    }

    private static Reading.Understood Agreed(DateTimeOffset instant, Scene scene) =>
        new(instant.UtcDateTime.ToString(ValueFormat, CultureInfo.InvariantCulture), CallSlots.Full(instant, scene));

    private static Reading WholeDay(DateOnly day, DateOnly today, bool isAnyTime, Scene scene)
    {
        if (day < today)
            return Objection("slot_past", scene.Now, scene);
        if (day > today.AddDays(FarthestDays))
            return Objection("slot_far", scene.Now, scene);
        var from = day == today ? scene.Now : LocalTime.ToInstant(day, TimeOnly.MinValue, scene.Zone);
        var next = scene.Firm.Hours.NextOpen(from);
        var offers = CallSlots.From(next, scene).Where(o => DayOf(o, scene) == day).ToList();
        if (offers.Count == 0)
            return Objection("slot_closed", from, scene);
        return isAnyTime
            ? Judge(offers[0], scene)
            : new Reading.Objected("slot_day") { Detail = CallSlots.Day(next, scene), Offers = [.. offers.Select(o => CallSlots.Button(o, scene))] };
    }

    private static Reading.Objected Objection(string textKey, DateTimeOffset from, Scene scene) =>
        new(textKey) { Offers = [.. CallSlots.From(from, scene).Select(i => CallSlots.Button(i, scene))] };

    /// <summary>An hour that fits no working hours but would in the afternoon is meant so; a bare clock means its next time.</summary>
    private static DateTimeOffset Instant(DateOnly? day, SpokenClock clock, bool mayBeToday, DateOnly today, Scene scene)
    {
        var named = mayBeToday && day is { } one && one == today.AddDays(7) && IsAhead(At(today, clock, scene), scene) ? today : day;
        var first = At(named ?? today, clock, scene);
        return named is null && first < scene.Now ? At(today.AddDays(1), clock, scene) : first;
    }

    // "Monday at 11" on a Monday at 9 means today.
    private static bool IsAhead(DateTimeOffset instant, Scene scene) => instant > scene.Now && scene.Firm.Hours.IsOpen(instant);

    private static DateTimeOffset At(DateOnly day, SpokenClock clock, Scene scene)
    {
        var instant = LocalTime.ToInstant(day, clock.Time, scene.Zone);
        if (!clock.IsHalfKnown || (scene.Firm.Hours.IsOpen(instant) && instant >= scene.Now))
            return instant;
        var later = LocalTime.ToInstant(day, clock.Time.AddHours(12), scene.Zone);
        return scene.Firm.Hours.IsOpen(later) ? later : instant;
    }

    private static DateTimeOffset WholeMinute(DateTimeOffset instant) => new(instant.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private static DateTimeOffset RoundUp(DateTimeOffset instant)
    {
        var step = TimeSpan.FromMinutes(5).Ticks;
        return new DateTimeOffset((instant.UtcTicks + step - 1) / step * step, TimeSpan.Zero);
    }
}
