using System.Globalization;

namespace Bot.Domain.Firm;

/// <summary>The hours of one weekday, local time; <paramref name="From"/> is earlier than <paramref name="To"/>.</summary>
public readonly record struct OpenHours(TimeOnly From, TimeOnly To);

/// <summary>When the firm works, in its own zone. Immutable.</summary>
public sealed record WorkingHours(TimeZoneInfo Zone, IReadOnlyDictionary<DayOfWeek, OpenHours> Days)
{
    private static readonly string[] DayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    // A firm that never closes writes "00:00-23:59".
    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>Days on which the firm is closed, whatever weekday they are.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Monday to Friday, 9 to 18.</summary>
    public static WorkingHours Default(TimeZoneInfo zone) => Parse("Mon-Fri 09:00-18:00", zone);

    /// <summary>Reads "Mon-Fri 09:00-18:00; Sat 10:00-15:00".</summary>
    /// <exception cref="FormatException">Says which part is not understood.</exception>
    public static WorkingHours Parse(string text, TimeZoneInfo zone)
    {
        var days = new Dictionary<DayOfWeek, OpenHours>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var times = words.Length == 2 ? words[1].Split('-') : [];
            if (times.Length != 2 || !Time(times[0], out var from) || !Time(times[1], out var to) || from >= to)
                throw new FormatException($"\"{part}\" is not understood; write for example \"Mon-Fri 09:00-18:00; Sat 10:00-15:00\".");
            foreach (var day in DaysOf(words[0], part))
                days[day] = new OpenHours(from, to);
        }

        return days.Count > 0
            ? new WorkingHours(zone, days)
            : throw new FormatException("No day is named; write for example \"Mon-Fri 09:00-18:00\".");
    }

    /// <summary>The hours of a day; null when the firm is closed.</summary>
    public OpenHours? Of(DateOnly day) =>
        !Holidays.Contains(day) && Days.TryGetValue(day.DayOfWeek, out var hours) ? hours : null;

    /// <summary>True when the firm is at work at this instant.</summary>
    public bool IsOpen(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone);
        var time = TimeOnly.FromDateTime(local.DateTime);
        return Of(DateOnly.FromDateTime(local.DateTime)) is { } hours && time >= hours.From && time < hours.To;
    }

    /// <summary>True when the firm is at work at this instant and stays so for the whole span.</summary>
    public bool IsOpenFor(DateTimeOffset instant, TimeSpan span) => IsOpen(instant) && OpenUntil(instant) - instant >= span;

    /// <summary>When the hours under way at this instant end; the instant itself when closed. Nights without a break are no end.</summary>
    public DateTimeOffset OpenUntil(DateTimeOffset instant)
    {
        if (!IsOpen(instant))
            return instant;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        var last = today;
        while (last < today.AddDays(14) && Of(last) is { } hours && hours.To >= LastMinute && Of(last.AddDays(1)) is { } next && next.From == TimeOnly.MinValue)
            last = last.AddDays(1);
        return LocalTime.ToInstant(last, Of(last)!.Value.To, Zone);
    }

    /// <summary>This instant if open, else the next opening, searched 14 days ahead.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset instant)
    {
        if (IsOpen(instant))
            return instant;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        for (var day = today; day <= today.AddDays(14); day = day.AddDays(1))
        {
            if (Of(day) is { } hours && LocalTime.ToInstant(day, hours.From, Zone) is var opening && opening > instant)
                return opening;
        }

        return instant;
    }

    private static bool Time(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static IEnumerable<DayOfWeek> DaysOf(string text, string part)
    {
        var ends = text.Split('-');
        var first = Array.FindIndex(DayNames, d => d.Equals(ends[0], StringComparison.OrdinalIgnoreCase));
        var last = Array.FindIndex(DayNames, d => d.Equals(ends[^1], StringComparison.OrdinalIgnoreCase));
        if (ends.Length > 2 || first < 0 || last < 0)
            throw new FormatException($"\"{text}\" in \"{part}\" is not a day; days are {string.Join(", ", DayNames)}, a range is \"Mon-Fri\".");
        for (var day = first; ; day = (day + 1) % 7)
        {
            yield return (DayOfWeek)day;
            if (day == last)
                yield break;
        }
    }
}
