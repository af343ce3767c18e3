using Bot.Domain.Firm;
using Bot.Domain.Leads;
using Bot.Host.Leads;

namespace Bot.Tests.Leads;

public sealed class ButtonDataTests
{
    private static readonly WorkingHours Hours = WorkingHours.Default(TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga"));

    [Fact]
    public void Every_verb_is_read_with_the_stage_it_was_shown_for()
    {
        Assert.Equal(new ManagerCommand.Take(42) { ShownFor = 3 }, Read("l|42|take|3"));
        Assert.Equal(new ManagerCommand.Called(42) { ShownFor = 3 }, Read("l|42|called|3"));
        Assert.Equal(new ManagerCommand.NoAnswer(42) { ShownFor = 3 }, Read("l|42|noanswer|3"));
        Assert.Equal(new ManagerCommand.Win(42, null) { ShownFor = 3 }, Read("l|42|won|3"));
        Assert.Equal(new ManagerCommand.OpenMenu(42, "lost") { ShownFor = 3 }, Read("l|42|lost|3"));
        Assert.Equal(new ManagerCommand.Lose(42, "no-need") { ShownFor = 3 }, Read("l|42|lost:no-need|3"));
        Assert.Equal(new ManagerCommand.MoveTo(42, LeadStage.New) { ShownFor = 3 }, Read("l|42|reopen|3"));
    }

    [Theory]
    [InlineData("1d", "2026-12-01T07:00Z")]
    [InlineData("3d", "2026-12-03T07:00Z")]
    [InlineData("1w", "2026-12-07T07:00Z")]
    [InlineData("1m", "2026-12-30T07:00Z")]
    public void A_span_ends_at_an_opening(string span, string until)
    {
        var postpone = Assert.IsType<ManagerCommand.Postpone>(Read($"l|42|later:{span}|3"));

        Assert.Equal(DateTimeOffset.Parse(until, null), postpone.Until);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("l|42|take")]
    [InlineData("l|42|take|3|4")]
    [InlineData("x|42|take|3")]
    [InlineData("l|0|take|3")]
    [InlineData("l|-1|take|3")]
    [InlineData("l|99999999999|take|3")]
    [InlineData("l|42|take|-3")]
    [InlineData("l| 42|take|3")]
    [InlineData("l|42|drop table|3")]
    [InlineData("l|42|lost:free text|3")]
    [InlineData("l|42|later:9y|3")]
    [InlineData("l|٤٢|take|3")]
    [InlineData("||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||||")]
    public void Anything_else_is_nothing(string? data) => Assert.Null(Read(data));

    [Fact]
    public void The_longest_fits_the_channels_limit() =>
        Assert.InRange(ButtonData.Write(int.MaxValue, ButtonData.LoseFor("unreachable"), int.MaxValue).Length, 1, 64);

    private static ManagerCommand? Read(string? data) => ButtonData.Read(data, DeskBench.Noon, Hours);
}
