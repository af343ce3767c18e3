using Bot.Dialogs.Calls;
using Bot.Dialogs.Languages;

namespace Bot.Tests.Dialogs;

/// <summary>The dates are those of the tables that the churches publish, as the List of dates for Easter in Wikipedia collects them.</summary>
public sealed class EasterTests
{
    [Theory]
    [InlineData("2021-04-04", "2021-05-02")]
    [InlineData("2022-04-17", "2022-04-24")]
    [InlineData("2023-04-09", "2023-04-16")]
    [InlineData("2024-03-31", "2024-05-05")]
    [InlineData("2025-04-20", "2025-04-20")]
    [InlineData("2026-04-05", "2026-04-12")]
    [InlineData("2027-03-28", "2027-05-02")]
    [InlineData("2028-04-16", "2028-04-16")]
    [InlineData("2029-04-01", "2029-04-08")]
    [InlineData("2030-04-21", "2030-04-28")]
    public void Easter_falls_on_the_day_the_churches_tell(string western, string orthodox)
    {
        var year = DateOnly.Parse(western, System.Globalization.CultureInfo.InvariantCulture).Year;

        Assert.Equal(western, $"{Easter.Western(year):yyyy-MM-dd}");
        Assert.Equal(orthodox, $"{Easter.Orthodox(year):yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("12-24", "2027-12-24")]
    [InlineData("easter", "2027-03-28")]
    [InlineData("easter-2", "2027-03-26")]
    [InlineData("easter+39", "2027-05-06")]
    [InlineData("orthodox_easter+49", "2027-06-20")]
    public void A_feast_is_written_by_its_date_or_by_its_days_from_Easter(string written, string day) =>
        Assert.Equal(day, $"{FeastDay.Parse(written).In(2027):yyyy-MM-dd}");
}
