using Bot.Domain.Firm;

namespace Bot.Domain.FollowUps;

/// <summary>The hours in which nobody is nudged, in the visitor's zone. May run over midnight.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public static QuietHours Default { get; } = new(new TimeOnly(21, 0), new TimeOnly(9, 0));

    public bool Holds(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        return From != To && (From < To ? time >= From && time < To : time >= From || time < To);
    }

    /// <summary>This instant if not quiet, else the end of the quiet hours.</summary>
    public DateTimeOffset NextLoud(DateTimeOffset instant, TimeZoneInfo zone)
    {
        if (!Holds(instant, zone))
            return instant;
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) >= To)
            day = day.AddDays(1);
        return LocalTime.ToInstant(day, To, zone);
    }
}
