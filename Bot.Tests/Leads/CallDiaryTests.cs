using Bot.Domain.Firm;

namespace Bot.Tests.Leads;

public sealed class CallDiaryTests
{
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData("10:00", "10:00", false)]
    [InlineData("10:00", "10:29", false)]
    [InlineData("10:00", "09:31", false)]
    [InlineData("10:00", "10:30", true)]
    [InlineData("10:00", "09:30", true)]
    [InlineData("10:00 10:30", "10:30", false)]
    [InlineData("10:00 11:00", "10:30", true)]
    [InlineData("", "10:00", true)]
    public void One_manager_makes_one_call_at_a_time(string calls, string at, bool isFree) =>
        Assert.Equal(isFree, CallDiary.Of(Times(calls), 1, Half).IsFree(Time(at)));

    [Theory]
    [InlineData("10:00", "10:00", true)]
    [InlineData("10:00 10:00", "10:00", false)]
    [InlineData("10:00 10:15", "10:10", false)]
    [InlineData("10:00 10:15", "09:40", true)]
    [InlineData("10:00 10:15", "10:35", true)]
    [InlineData("10:15 10:00 10:00", "10:35", true)]
    [InlineData("10:15 10:00 10:15", "10:35", false)]
    public void Two_managers_make_two(string calls, string at, bool isFree) =>
        Assert.Equal(isFree, CallDiary.Of(Times(calls), 2, Half).IsFree(Time(at)));

    [Fact]
    public void Without_a_length_calls_are_not_in_each_others_way() =>
        Assert.Equal(CallDiary.Free, CallDiary.Of(Times("10:00 10:00"), 1, TimeSpan.Zero));

    [Fact]
    public void Its_spans_say_the_same_as_counting_the_calls()
    {
        var random = new Random(11);
        for (var n = 0; n < 500; n++)
        {
            var calls = Enumerable.Range(0, random.Next(12)).Select(_ => Time("09:00").AddMinutes(random.Next(0, 48) * 5)).Order().ToList();
            var atOnce = random.Next(1, 4);
            var diary = CallDiary.Of(calls, atOnce, Half);
            for (var minute = -60; minute < 330; minute += 5)
            {
                var at = Time("09:00").AddMinutes(minute);
                Assert.Equal(calls.Count(c => (c - at).Duration() < Half) < atOnce, diary.IsFree(at));
            }
        }
    }

    private static List<DateTimeOffset> Times(string times) => [.. times.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Time).Order()];

    private static DateTimeOffset Time(string time) => new(new DateOnly(2026, 11, 24), TimeOnly.ParseExact(time, "HH:mm", null), TimeSpan.Zero);
}
