using Bot.Domain.FollowUps;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>Nobody took a lead, its alarm had long come to its end, and the visitor's next /person was told to nobody.</summary>
public sealed class SecondCallForAPersonAfterTheAlarm
{
    [Fact]
    public async Task It_posts_the_card_and_starts_the_alarm_anew()
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.Passes(TimeSpan.FromMinutes(11), "11 minutes later");
        await stage.Passes(TimeSpan.FromMinutes(20), "31 minutes later");
        Assert.Equal(2, await stage.Alerts());
        await stage.Passes(TimeSpan.FromMinutes(150), "three hours later");

        await stage.Says(anna, "/person");
        await stage.Says(anna, "/person");

        Assert.Equal(3, await stage.Alerts());
        await using var db = stage.Host.Db.Open();
        var alarm = await db.FollowUps.SingleAsync(f => f.Kind == FollowUpKind.Unclaimed && f.Status == FollowUpStatus.Pending);
        Assert.Equal(stage.Now.AddMinutes(10), alarm.DueAt, TimeSpan.FromMinutes(1));
        Assert.Equal(Stage.Opening, (await stage.Lead()).WaitingSince!.Value, TimeSpan.FromMinutes(1));
    }
}
