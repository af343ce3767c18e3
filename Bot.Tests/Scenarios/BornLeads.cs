using Bot.Domain.FollowUps;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Scenarios;

/// <summary>However a lead comes into being, managers hear of it once more when nobody takes it.</summary>
public sealed class BornLeads
{
    [Theory]
    [InlineData("/start|Buy a flat|€100,000–200,000|I do|As soon as possible|Yes, that's fine|:Anna|+|As soon as possible")]
    [InlineData("/start|Buy a flat|€100,000–200,000|I do|Within two months|Yes, that's fine|:Anna|+|As soon as possible")]
    [InlineData("/start|Buy a flat|€100,000–200,000|I do|No date yet, just looking|Yes, that's fine|:Anna|+|As soon as possible")]
    [InlineData("/start|Buy a flat|€100,000–200,000|I do|No date yet, just looking|Yes, that's fine|:Anna|+|Tomorrow 10:00")]
    [InlineData("/start|Buy a flat|€100,000–200,000|I do|Within two months|Yes, that's fine|:Anna|+")]
    [InlineData("/start|Buy a flat|€100,000–200,000|I do|Within two months|No, thank you|Talk to a person")]
    [InlineData("/start|Talk to a person")]
    [InlineData("/start callback|Yes, call me|+")]
    public async Task It_has_a_timer_that_speaks(string said)
    {
        await using var stage = await Stage.Open();
        var anna = stage.Visitor(1001, "Anna");
        foreach (var act in said.Split('|'))
            await Play(stage, anna, act);
        await stage.Passes(TimeSpan.FromMinutes(2), "two minutes later");
        var heard = stage.Api.MessagesTo(stage.Group.Id).Count;
        Assert.NotEqual(0, heard);

        await stage.Passes(await UntilNextTimer(stage), "the timer's time");

        Assert.Contains("#1", stage.Api.MessagesTo(stage.Group.Id)[heard].Text, StringComparison.Ordinal);
    }

    private static Task Play(Stage stage, FakeUser visitor, string act) => act switch
    {
        "+" => stage.Act("shares the contact", () => visitor.SharesContact("+12025550123")),
        ['/', ..] => stage.Says(visitor, act),
        [':', .. var words] => stage.Says(visitor, words),
        _ => stage.Presses(visitor, act),
    };

    private static async Task<TimeSpan> UntilNextTimer(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        var due = await db.FollowUps.Where(f => f.Subject == "lead:1" && f.Status == FollowUpStatus.Pending).MinAsync(f => f.DueAt);
        return due - stage.Now + TimeSpan.FromSeconds(1);
    }
}
