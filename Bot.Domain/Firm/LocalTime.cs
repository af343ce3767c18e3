namespace Bot.Domain.Firm;

/// <summary>Local wall-clock time to instants and back, across daylight saving changes.</summary>
public static class LocalTime
{
    /// <summary>
    /// The instant of a wall-clock time. A time that the spring change skips becomes the first valid instant after the
    /// gap; a time that comes twice in autumn is the first of the two.
    /// </summary>
    public static DateTimeOffset ToInstant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            while (zone.IsInvalidTime(local))
                local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
