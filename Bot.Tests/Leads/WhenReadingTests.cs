using System.Globalization;
using Bot.Domain.Firm;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class WhenReadingTests
{
    private static readonly WorkingHours Hours = WorkingHours.Default(TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga"));

    // It is Monday, 30 November 2026, 12:00 in Riga; the answers are local.
    [Theory]
    [InlineData("tomorrow", "2026-12-01 09:00")]
    [InlineData("Tomorrow 15:00", "2026-12-01 15:00")]
    [InlineData("завтра 15:00", "2026-12-01 15:00")]
    [InlineData("завтра в 15.30", "2026-12-01 15:30")]
    [InlineData("завтра, в 3", "2026-12-01 15:00")]
    [InlineData("tomorrow at 3pm", "2026-12-01 15:00")]
    [InlineData("tomorrow 11 am", "2026-12-01 11:00")]
    [InlineData("завтра утром", "2026-12-01 10:00")]
    [InlineData("завтра в 7 вечера", "2026-12-01 19:00")]
    [InlineData("послезавтра", "2026-12-02 09:00")]
    [InlineData("the day after tomorrow", "2026-12-02 09:00")]
    [InlineData("today 17:00", "2026-11-30 17:00")]
    [InlineData("tonight", "2026-11-30 18:00")]
    [InlineData("15:00", "2026-11-30 15:00")]
    [InlineData("9:00", "2026-12-01 09:00")]
    [InlineData("в 10.30", "2026-12-01 10:30")]
    [InlineData("2 days", "2026-12-02 09:00")]
    [InlineData("2d", "2026-12-02 09:00")]
    [InlineData("2 дня", "2026-12-02 09:00")]
    [InlineData("in 3 days at 15", "2026-12-03 15:00")]
    [InlineData("через пару дней", "2026-12-02 09:00")]
    [InlineData("a couple of days", "2026-12-02 09:00")]
    [InlineData("через неделю", "2026-12-07 09:00")]
    [InlineData("in a week", "2026-12-07 09:00")]
    [InlineData("через 2 недели в 11", "2026-12-14 11:00")]
    [InlineData("через месяц", "2026-12-30 09:00")]
    [InlineData("next week", "2026-12-07 09:00")]
    [InlineData("на следующей неделе", "2026-12-07 09:00")]
    [InlineData("next month", "2026-12-01 09:00")]
    [InlineData("in 3 hours", "2026-11-30 15:00")]
    [InlineData("3h", "2026-11-30 15:00")]
    [InlineData("через 3 часа", "2026-11-30 15:00")]
    [InlineData("в 3 часа", "2026-11-30 15:00")]
    [InlineData("через час", "2026-11-30 13:00")]
    [InlineData("через полчаса", "2026-11-30 12:30")]
    [InlineData("half an hour", "2026-11-30 12:30")]
    [InlineData("in 1 hour 15 min", "2026-11-30 13:15")]
    [InlineData("25.12", "2026-12-25 09:00")]
    [InlineData("на 25.12 в 10", "2026-12-25 10:00")]
    [InlineData("25.12.2026 10:00", "2026-12-25 10:00")]
    [InlineData("25.12.26", "2026-12-25 09:00")]
    [InlineData("2026-12-25 10:00", "2026-12-25 10:00")]
    [InlineData("2026-12-25T10:00", "2026-12-25 10:00")]
    [InlineData("1.02", "2027-02-01 09:00")]
    [InlineData("12/25", "2026-12-25 09:00")]
    [InlineData("25 декабря", "2026-12-25 09:00")]
    [InlineData("25 dec 2027", "2027-12-25 10:00")]
    [InlineData("Dec 25 at 10:00", "2026-12-25 10:00")]
    [InlineData("monday 11", "2026-12-07 11:00")]
    [InlineData("monday 15", "2026-11-30 15:00")]
    [InlineData("monday", "2026-12-07 09:00")]
    [InlineData("в пятницу", "2026-12-04 09:00")]
    [InlineData("next friday 16:30", "2026-12-04 16:30")]
    [InlineData("в субботу", "2026-12-05 10:00")]
    public void A_time_is_read_in_the_firms_zone(string text, string local)
    {
        var when = WhenReading.Read(text, DeskBench.Noon, Hours);

        Assert.Null(when.Refusal);
        Assert.Equal(local, TimeZoneInfo.ConvertTime(when.Value, Hours.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("sometime", "WhenWrong")]
    [InlineData("tomorrow maybe", "WhenWrong")]
    [InlineData("today", "WhenWrong")]
    [InlineData("31.02", "WhenWrong")]
    [InlineData("5/6", "WhenWrong")]
    [InlineData("25:00", "WhenWrong")]
    [InlineData("tomorrow 25", "WhenWrong")]
    [InlineData("tomorrow friday", "WhenWrong")]
    [InlineData("in 3 hours tomorrow", "WhenWrong")]
    [InlineData("42", "WhenWrong")]
    [InlineData("99999999999999999999 days", "WhenWrong")]
    [InlineData("2026-11-30 09:00", "WhenPast")]
    [InlineData("today 9:00", "WhenPast")]
    [InlineData("0001-01-01", "WhenPast")]
    [InlineData("9999-12-31 23:59", "WhenTooFar")]
    [InlineData("9999 years", "WhenTooFar")]
    [InlineData("9999 days", "WhenTooFar")]
    [InlineData("1.1.2030", "WhenTooFar")]
    public void What_is_no_time_ahead_is_refused(string text, string code) =>
        Assert.Equal(code, WhenReading.Read(text, DeskBench.Noon, Hours).Refusal?.Code);

    [Fact]
    public void A_time_the_spring_change_skips_is_the_first_after_it()
    {
        var when = WhenReading.Read("2027-03-28 03:30", DeskBench.Noon, Hours).Value;

        Assert.Equal("04:00", TimeZoneInfo.ConvertTime(when, Hours.Zone).ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
