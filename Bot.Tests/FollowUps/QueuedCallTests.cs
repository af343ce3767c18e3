using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;
using Moq;

namespace Bot.Tests.FollowUps;

/// <summary>A call reminder that could not be sent at its minute waits in the outbox while its lead changes.</summary>
public sealed class QueuedCallTests
{
    private static readonly DateTimeOffset Promised = FollowUpWorld.Noon.AddHours(3);

    [Fact]
    public async Task It_says_how_late_it_is_when_it_is_sent()
    {
        await using var world = await FollowUpWorld.Open();
        await QueuedFor(world, privateChat: "77");
        world.Clock.Now = Promised.AddHours(3);

        var item = Assert.Single(await Take(world));

        Assert.StartsWith("Call now, 3 h late: #1 Anna", await Said(world, item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("won")]
    [InlineData("lost")]
    [InlineData("later")]
    [InlineData("another time")]
    public async Task It_is_not_sent_once_the_call_is_off(string change)
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await QueuedFor(world, privateChat: "77");
        world.Clock.Now = Promised.AddMinutes(10);
        await world.ChangeLead(lead, l => Change(l, change, world.Clock.Now));

        Assert.Empty(await Take(world));

        var item = Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.CallReminder);
        Assert.Equal((OutboxStatus.Dropped, 0), (item.Status, item.Attempts));
        var row = Assert.Single(await world.All<FollowUp>(), f => f.Id == item.FollowUpId);
        Assert.Equal((FollowUpStatus.Cancelled, change is "won" or "lost" ? "closed" : "rescheduled"), (row.Status, row.Reason));
    }

    [Fact]
    public async Task It_goes_to_the_new_owner_when_the_lead_changed_hands()
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await QueuedFor(world, privateChat: "77");
        var ilze = await world.Enrol("Ilze", privateChat: "88");
        await world.Change(scope => scope.Db.Leads.Where(l => l.Number == lead).ExecuteUpdateAsync(set => set.SetProperty(l => l.OwnerId, ilze)));

        Assert.Empty(await Take(world));
        await world.TickAfter(TimeSpan.FromMinutes(2));

        var item = Assert.Single(await Take(world));
        Assert.Equal("88", item.ChatId);
        Assert.StartsWith("Call now, 2 min late", MessagePayload.Parse(item.Payload).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_copies_for_everybody_those_go_that_still_concern_their_readers()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var mary = await world.Enrol("Mary", privateChat: "77");
        await world.Enrol("Ilze", privateChat: "88");
        var lead = await world.OpenLead(await world.Ask(channel: "web"), Temperature.Warm, Promised);
        await world.TickAt(Promised);
        await world.Take(lead.Number, mary);

        var item = Assert.Single(await Take(world));

        Assert.Equal("77", item.ChatId);
        Assert.DoesNotContain("Nobody has taken it yet", await Said(world, item), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whose_check_fails_waits_and_is_never_given_up()
    {
        await using var world = await FollowUpWorld.Open();
        await QueuedFor(world, privateChat: "77");
        await world.Change(scope => scope.Db.Database.ExecuteSqlRawAsync("UPDATE Leads SET Stage = 'Nonsense'"));
        world.Clock.Now += TimeSpan.FromDays(3);

        Assert.Empty(await Take(world));

        var item = Assert.Single(await world.All<OutboxItem>());
        Assert.Equal((OutboxStatus.Pending, world.Clock.Now.AddMinutes(5)), (item.Status, item.NotBefore));
    }

    private static async Task<string> Said(FollowUpWorld world, OutboxItem item)
    {
        var contents = new OutboxContents(Mock.Of<ICardRenderer>(), world.Get<CallText>(), new ManagersTopics(world.Database), world.Database, world.Get<FirmProfile>());
        return (await contents.Of(item, CancellationToken.None))!.Payload.Text;
    }

    private static async Task<int> QueuedFor(FollowUpWorld world, string privateChat)
    {
        var lead = await world.OpenLead(await world.Ask(channel: "web"), Temperature.Warm, Promised);
        await world.Take(lead.Number, await world.Enrol("Janis", privateChat: privateChat));
        await world.TickAt(Promised);
        return lead.Number;
    }

    private static void Change(Lead lead, string what, DateTimeOffset now)
    {
        if (what == "won")
            lead.Win(null, now);
        else if (what == "lost")
            lead.Lose("price", now);
        else
            lead.Move(what == "later" ? LeadTrigger.Postpone : LeadTrigger.Call, now, now.AddDays(1));
    }

    private static Task<List<OutboxItem>> Take(FollowUpWorld world) =>
        new OutboxLeases(world.Storage, world.Database, world.Get<NudgeGate>(), world.Get<CallGate>(), world.Clock).Take(10, TimeSpan.FromMinutes(1));
}
