using Bot.Host.FollowUps;
using Microsoft.Extensions.Options;

namespace Bot.Tests.FollowUps;

public sealed class FollowUpSettingsTests
{
    [Fact]
    public async Task Settings_are_read_as_written()
    {
        await using var world = await FollowUpWorld.Open(null,
            ("FollowUps:QuietFrom", "22:30"), ("FollowUps:Times:SecondNudge", "1.12:00:00"), ("FollowUps:MaxPerTick", "7"));
        var options = world.Get<IOptions<FollowUpOptions>>().Value;

        Assert.Equal((new TimeOnly(22, 30), new TimeOnly(9, 0), TimeSpan.FromHours(36), 7), (options.QuietFrom, options.QuietTo, options.Times.SecondNudge, options.MaxPerTick));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        await using var world = await FollowUpWorld.Open(null,
            ("FollowUps:TickSeconds", "0"), ("FollowUps:MaxPerTick", "5000"), ("FollowUps:Times:Escalate", "00:05:00"), ("FollowUps:TooLateHours", "-1"));
        var error = Assert.Throws<OptionsValidationException>(() => world.Get<IOptions<FollowUpOptions>>().Value);

        Assert.Equal(4, error.Failures.Count());
        Assert.Contains(error.Failures, f => f.Contains("FollowUps:Times:Escalate is \"00:05:00\"", StringComparison.Ordinal));
        Assert.All(error.Failures, f => Assert.Contains("for example", f, StringComparison.Ordinal));
    }
}
