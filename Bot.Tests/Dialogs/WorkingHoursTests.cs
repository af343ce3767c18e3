using Bot.Domain.Firm;

namespace Bot.Tests.Dialogs;

/// <summary>How long the firm stays open: what may be promised.</summary>
public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("Mon-Fri 09:00-18:00", "2026-11-23T15:45", 15, true)]
    [InlineData("Mon-Fri 09:00-18:00", "2026-11-23T15:46", 15, false)]
    [InlineData("Mon-Fri 09:00-18:00", "2026-11-23T06:59", 0, false)]
    [InlineData("Mon-Fri 09:00-18:00", "2026-11-23T16:00", 0, false)]
    [InlineData("Mon-Sun 00:00-23:59", "2026-11-23T21:50", 120, true)]
    [InlineData("Mon-Fri 00:00-23:59", "2026-11-27T21:50", 120, false)]
    public void Open_for_a_span_means_up_to_the_end_of_the_hours(string hours, string utc, int minutes, bool isOpen) =>
        Assert.Equal(isOpen, WorkingHours.Parse(hours, Shipped.Riga).IsOpenFor(At(utc), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-11-23T10:00", "2026-11-23T16:00")]
    [InlineData("2026-11-23T18:00", "2026-11-23T18:00")]
    [InlineData("2026-10-24T08:00", "2026-10-24T12:00")]
    public void The_hours_under_way_have_an_end(string utc, string end) => Assert.Equal(At(end), Shipped.Firm().Hours.OpenUntil(At(utc)));

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture);
}
