using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Tests.FollowUps;

namespace Bot.Tests.Bugs;

/// <summary>A lead that was set free after its agreed call was made told everybody "Call now, 18 h late".</summary>
public sealed class LateCallOfAFreedLead
{
    private static readonly DateTimeOffset Agreed = FollowUpWorld.Noon.AddHours(3);

    [Theory]
    [InlineData("/release 1")]
    [InlineData("/status 1 new")]
    [InlineData("/lost 1 price|/status 1 new")]
    [InlineData("/dismiss Mary")]
    public async Task The_call_of_yesterday_is_not_told_of(string commands)
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var (mary, head) = (await world.Enrol("Mary", privateChat: "77", telegramUserId: 501), await world.Enrol("Head", ManagerRole.Owner));
        await world.OpenLead(await world.Ask(), Temperature.Warm, Agreed);
        await world.Say(mary, "/called 1");

        await world.TickAt(Agreed.AddHours(18));
        foreach (var command in commands.Split('|'))
            Assert.False((await world.Say(head, command)).IsRefused);
        await world.TickAfter(TimeSpan.FromSeconds(15));

        Assert.DoesNotContain(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.CallReminder);
        Assert.Null(Assert.Single(await world.All<Lead>()).OwnerId);
    }

    [Fact]
    public async Task A_call_that_is_still_ahead_is_told_of_whoever_takes_the_lead()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var mary = await world.Enrol("Mary");
        await world.OpenLead(await world.Ask(), Temperature.Warm, Agreed);
        await world.Say(mary, "/take 1");
        await world.Say(mary, "/release 1");
        await world.TickAt(Agreed);

        Assert.Contains("Call now: #1 Anna", Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.CallReminder).Payload, StringComparison.Ordinal);
    }
}
