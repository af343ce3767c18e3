using Bot.Domain;
using Bot.Domain.Firm;

namespace Bot.Host.Leads;

/// <summary>
/// Reads a date and time as managers write it, English or Russian, in the firm's zone: "tomorrow", "завтра 15:00",
/// "2 days", "через неделю", "25.12", "2026-12-25 10:00", "monday 11", "in 3 hours". A day without a time means the
/// opening hour.
/// </summary>
internal static class WhenReading
{
    private const int FarthestYears = 2;
    private static readonly TimeOnly WithoutHours = new(10, 0);

    /// <returns>An instant after <paramref name="now"/>, or <c>WhenWrong</c>, <c>WhenPast</c>, <c>WhenTooFar</c>.</returns>
    public static Outcome<DateTimeOffset> Read(string text, DateTimeOffset now, WorkingHours hours)
    {
        var here = TimeZoneInfo.ConvertTime(now, hours.Zone);
        var today = DateOnly.FromDateTime(here.DateTime);
        if (SpokenMoment.Parse(text, today) is not { } spoken)
            return new Refusal("WhenWrong", PlainText.Line(text, 40));
        if (spoken.Years > FarthestYears || spoken.Day?.Year > today.Year + FarthestYears)
            return new Refusal("WhenTooFar");
        if (spoken.Day?.Year < today.Year)
            return new Refusal("WhenPast", PlainText.Line(text, 40));
        var instant = spoken.Delay is { } delay ? WholeMinute(now + delay) : At(spoken, now, today, hours);
        if (instant is null)
            return new Refusal("WhenWrong", PlainText.Line(text, 40));
        if (instant <= now)
            return new Refusal("WhenPast", PlainText.Line(text, 40));
        return instant > now.AddYears(FarthestYears) ? new Refusal("WhenTooFar") : instant.Value;
    }

    /// <summary>The opening of the day that is so many days ahead, or the next opening after it.</summary>
    public static DateTimeOffset OpeningAhead(int days, DateTimeOffset now, WorkingHours hours)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, hours.Zone).DateTime).AddDays(days);
        return hours.NextOpen(LocalTime.ToInstant(day, TimeOnly.MinValue, hours.Zone));
    }

    private static DateTimeOffset? At(SpokenMoment spoken, DateTimeOffset now, DateOnly today, WorkingHours hours)
    {
        if (spoken.Time is not { } time)
            return spoken.Day is { } whole && whole != today ? LocalTime.ToInstant(whole, Opening(whole, hours), hours.Zone) : null;
        if (spoken.IsBareHour && time.Hour is >= 1 and <= 7 && !IsWithin(spoken.Day ?? today, time, hours))
            time = time.AddHours(12);
        var instant = LocalTime.ToInstant(spoken.Day ?? today, time, hours.Zone);
        if (instant > now)
            return instant;
        // "15:00" at four means tomorrow; "monday 11" on a Monday at noon means the next one.
        return spoken switch
        {
            { Day: null } => LocalTime.ToInstant(today.AddDays(1), time, hours.Zone),
            { IsWeekday: true } => LocalTime.ToInstant(today.AddDays(7), time, hours.Zone),
            _ => instant,
        };
    }

    private static TimeOnly Opening(DateOnly day, WorkingHours hours) =>
        hours.Days.TryGetValue(day.DayOfWeek, out var open) ? open.From : WithoutHours;

    private static bool IsWithin(DateOnly day, TimeOnly time, WorkingHours hours) =>
        hours.Days.TryGetValue(day.DayOfWeek, out var open) && time >= open.From && time < open.To;

    private static DateTimeOffset WholeMinute(DateTimeOffset instant) =>
        new((instant.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
