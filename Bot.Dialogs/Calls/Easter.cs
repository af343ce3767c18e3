namespace Bot.Dialogs.Calls;

/// <summary>The day of Easter, by the reckoning of the churches of the west and of the east.</summary>
internal static class Easter
{
    /// <summary>By the Gregorian calendar; the rule known by the names of Meeus, Jones and Butcher.</summary>
    public static DateOnly Western(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - moon - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>By the Julian calendar, told in days of the Gregorian one.</summary>
    public static DateOnly Orthodox(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var day = moon + weekday + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }
}
