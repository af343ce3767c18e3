using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Bot.Tests.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace Bot.Tests.Delivery;

/// <summary>A promised call is due, and the chat in which its owner reads turns out to be gone.</summary>
public sealed class LostReminderTests
{
    private static readonly DateTimeOffset Promised = FollowUpWorld.Noon.AddHours(3);

    [Fact]
    public async Task It_goes_to_the_chats_that_are_left()
    {
        await using var world = await Due(privateChat: "77");
        await world.BindGroup();

        await Gone(world, await Take(world));
        await world.TickAfter(TimeSpan.FromSeconds(15));

        var item = Assert.Single(await Take(world));
        Assert.Equal(("-500", OutboxKind.CallReminder), (item.ChatId, item.Kind));
        Assert.EndsWith("Due: Tue 15:00\nOwner: Janis", MessagePayload.Parse(item.Payload).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_chat_left_an_incident_is_open_and_it_comes_late_to_the_next_one()
    {
        await using var world = await Due(privateChat: "77");

        await Gone(world, await Take(world));
        await world.TickAfter(TimeSpan.FromSeconds(15));
        Assert.Contains(await world.All<Incident>(), i => i is { Kind: IncidentKinds.NoManagersChat, LeadNumber: 1, ClosedAt: null });

        await world.BindGroup();
        await world.TickAfter(TimeSpan.FromMinutes(5));
        Assert.StartsWith("Call now, 5 min late", MessagePayload.Parse(Assert.Single(await Take(world)).Payload).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_still_waits_for_the_lost_chat_goes_elsewhere_too()
    {
        await using var world = await Due(privateChat: "77");
        await world.BindGroup();

        await world.Change(scope => Lost(world).Lose(scope, new ChatAddress("telegram:1", "77"), "blocked", world.Clock.Now, CancellationToken.None));
        await world.TickAfter(TimeSpan.FromSeconds(15));

        Assert.Equal("-500", Assert.Single(await Take(world)).ChatId);
        Assert.Equal(OutboxStatus.Dropped, Assert.Single(await world.All<OutboxItem>(), o => o.ChatId == "77").Status);
    }

    [Fact]
    public async Task One_that_waits_for_a_chat_that_is_unbound_goes_elsewhere_too()
    {
        await using var world = await Due(privateChat: "77");
        await world.BindGroup();

        await world.Change(async scope => await world.Get<ChatEnd>().Apply(
            scope, await scope.Db.ManagersChats.FirstAsync(c => c.ChatId == "77"), "manager:1", world.Clock.Now, CancellationToken.None));
        await world.TickAfter(TimeSpan.FromSeconds(15));

        Assert.Equal("-500", Assert.Single(await Take(world)).ChatId);
    }

    [Fact]
    public async Task It_is_not_doubled_where_another_copy_arrives()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup("-500");
        await world.BindGroup("-600");
        await OwnedLead(world, privateChat: null);
        await world.TickAt(Promised);

        await Gone(world, (await Take(world)).FindAll(o => o.ChatId == "-500"));
        await world.TickAfter(TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await world.All<OutboxItem>()).Count);
    }

    [Fact]
    public async Task When_all_copies_fail_at_once_it_is_worked_anew_once()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup("-500");
        await world.BindGroup("-600");
        await OwnedLead(world, privateChat: null);
        await world.Enrol("Ilze", privateChat: "88");
        await world.TickAt(Promised);

        await Gone(world, await Take(world));
        await world.TickAfter(TimeSpan.FromMinutes(1));

        Assert.Equal("88", Assert.Single(await Take(world)).ChatId);
        Assert.Equal([FollowUpStatus.Cancelled, FollowUpStatus.Sent], (await world.All<FollowUp>()).FindAll(f => f.Kind == FollowUpKind.Call).Select(f => f.Status));
    }

    private static async Task<FollowUpWorld> Due(string privateChat)
    {
        var world = await FollowUpWorld.Open();
        await OwnedLead(world, privateChat);
        await world.TickAt(Promised);
        return world;
    }

    private static async Task OwnedLead(FollowUpWorld world, string? privateChat)
    {
        var lead = await world.OpenLead(await world.Ask(channel: "web"), Temperature.Warm, Promised);
        await world.Take(lead.Number, await world.Enrol("Janis", privateChat: privateChat));
    }

    private static Task Gone(FollowUpWorld world, List<OutboxItem> items)
    {
        var rules = new OutcomeRules(world.Get<OutboxQueue>(), Lost(world), world.Get<LostReplies>(), world.Get<CallAgain>(), Mock.Of<ICardRenderer>(), Options.Create(new DeliveryOptions()), NullLogger<OutcomeRules>.Instance);
        return world.Change(async scope =>
        {
            foreach (var item in items)
                await rules.Apply(scope, new DeliveryOutcome(item, new SendResult.ChatGone("Forbidden"), world.Clock.Now), CancellationToken.None);
        });
    }

    private static LostChats Lost(FollowUpWorld world) =>
        new(world.Get<OutboxQueue>(), world.Get<WaitingLeads>(), world.Get<LostReplies>(), world.Get<CallAgain>(), world.Get<RelayAgain>(), NullLogger<LostChats>.Instance);

    private static Task<List<OutboxItem>> Take(FollowUpWorld world) =>
        new OutboxLeases(world.Storage, world.Database, world.Get<NudgeGate>(), world.Get<CallGate>(), world.Clock).Take(10, TimeSpan.FromMinutes(1));
}
