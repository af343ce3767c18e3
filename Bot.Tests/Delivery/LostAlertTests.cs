using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Bot.Tests.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace Bot.Tests.Delivery;

/// <summary>A managers' chat is lost while hot leads are being told of.</summary>
public sealed class LostAlertTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chat_to_which_the_card_is_going_gets_no_other(bool isUnderWay)
    {
        await using var world = await Announced();
        if (isUnderWay)
            await new OutboxLeases(world.Storage, world.Database, world.Get<NudgeGate>(), world.Get<CallGate>(), world.Clock).Take(10, TimeSpan.FromMinutes(1));

        await Lose(world, "-500");

        Assert.Equal(["-500", "88"], (await world.All<OutboxItem>()).Select(o => o.ChatId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_was_not_asked_yet_gets_it()
    {
        await using var world = await Announced();
        await world.BindGroup("-600");

        await Lose(world, "-500");

        Assert.Equal(["-500", "-600", "88"], (await world.All<OutboxItem>()).Select(o => o.ChatId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task When_the_last_chats_are_lost_together_an_incident_is_open()
    {
        await using var world = await Announced();

        await Lose(world, "-500", "88");

        Assert.Contains(await world.All<Incident>(), i => i is { Kind: IncidentKinds.NoManagersChat, LeadNumber: 1 });
        Assert.Equal(2, (await world.All<OutboxItem>()).Count);
    }

    [Fact]
    public async Task A_lead_whose_visitor_still_answers_is_announced_when_he_is_done()
    {
        await using var world = await Announced();
        await world.Change(scope => scope.Db.Database.ExecuteSqlRawAsync("DELETE FROM Outbox; UPDATE Leads SET AnnouncedAt = NULL"));

        await Lose(world, "-500");

        Assert.Empty(await world.All<OutboxItem>());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task A_card_that_is_gone_is_posted_anew_only_in_a_managers_chat(bool isUnbound, int posted)
    {
        await using var world = await Announced();
        await world.Change(async scope =>
        {
            await scope.Db.Outbox.ExecuteDeleteAsync();
            world.Get<OutboxQueue>().AddCard(scope, new ChatAddress("telegram:1", "88"), 1, "4711", world.Clock.Now);
        });
        var edit = Assert.Single(await new OutboxLeases(world.Storage, world.Database, world.Get<NudgeGate>(), world.Get<CallGate>(), world.Clock).Take(10, TimeSpan.FromMinutes(1)));
        if (isUnbound)
            await world.Change(async scope => await world.Get<ChatEnd>().Apply(scope, await scope.Db.ManagersChats.FirstAsync(c => c.ChatId == "88"), "manager:1", world.Clock.Now, CancellationToken.None));

        await world.Change(scope => Rules(world).Apply(scope, new DeliveryOutcome(edit, new SendResult.EditTargetGone(), world.Clock.Now), CancellationToken.None));

        Assert.Equal(posted, (await world.All<OutboxItem>()).Count(o => o is { Kind: OutboxKind.Alert, ChatId: "88" }));
    }

    // A hot lead was announced to the group and to one person.
    private static async Task<FollowUpWorld> Announced()
    {
        var world = await FollowUpWorld.Open();
        await world.BindGroup("-500");
        await world.Enrol("Ilze", privateChat: "88");
        await world.OpenLead(await world.Ask(channel: "web"));
        await world.Change(async scope => await world.Get<LeadAlerts>().Announce(scope, await scope.Db.Leads.FirstAsync(), world.Clock.Now, CancellationToken.None));
        return world;
    }

    private static LostChats Chats(FollowUpWorld world) =>
        new(world.Get<OutboxQueue>(), world.Get<WaitingLeads>(), world.Get<LostReplies>(), world.Get<CallAgain>(), world.Get<RelayAgain>(), NullLogger<LostChats>.Instance);

    private static OutcomeRules Rules(FollowUpWorld world) =>
        new(world.Get<OutboxQueue>(), Chats(world), world.Get<LostReplies>(), world.Get<CallAgain>(), Mock.Of<ICardRenderer>(), Options.Create(new DeliveryOptions()), NullLogger<OutcomeRules>.Instance);

    private static Task Lose(FollowUpWorld world, params string[] chatIds) => world.Change(async scope =>
    {
        foreach (var id in chatIds)
            await Chats(world).Lose(scope, new ChatAddress("telegram:1", id), "kicked", world.Clock.Now, CancellationToken.None);
    });
}
