using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Leads;
using Bot.Tests.FollowUps;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Bugs;

/// <summary>What a visitor wrote to the owner of his lead was lost with the owner's own chat, and no other manager read it.</summary>
public sealed class WordsToAnOwnerWhoseChatIsGone
{
    [Fact]
    public async Task They_go_to_the_group_when_her_account_turns_out_to_be_gone()
    {
        await using var stage = await Stage.Open();
        var (anna, mary) = (stage.Visitor(1001, "Anna"), stage.Manager(501, "Mary"));
        await stage.BindsHerOwn(mary);
        await stage.Says(anna, "/start");
        await stage.Presses(anna, "Talk to a person");
        await stage.SaysInGroup(mary, "/take 1");
        mary.IsDeactivated = true;

        await stage.Says(anna, "I am ready to sign");
        await stage.Says(anna, "Please call me now");

        Assert.Single(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.Contains("ready to sign", StringComparison.Ordinal));
        Assert.Contains("call me now", stage.LastIn(stage.Group.Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_that_wait_or_are_under_way_go_to_the_group_in_their_order_when_her_chat_is_one_no_more(bool isDismissed)
    {
        await using var world = await Owned();
        await Write(world, "ready to sign");
        await Take(world);
        await Write(world, "please call");

        await world.Change(async scope => await (isDismissed
            ? world.Get<DismissManager>().PutOut(scope, await scope.Db.Managers.FirstAsync(), "manager:9", world.Clock.Now, CancellationToken.None)
            : world.Get<ChatEnd>().Apply(scope, await scope.Db.ManagersChats.FirstAsync(c => c.ChatId == "77"), "manager:9", world.Clock.Now, CancellationToken.None)));

        var words = (await world.All<OutboxItem>()).FindAll(o => o.Kind == OutboxKind.Relay);
        Assert.Equal([("77", OutboxStatus.Dropped), ("77", OutboxStatus.Dropped), ("-500", OutboxStatus.Pending), ("-500", OutboxStatus.Pending)], words.Select(o => (o.ChatId, o.Status)));
        Assert.Equal(words.Take(2).Select(o => o.Payload), words.Skip(2).Select(o => o.Payload));
    }

    [Fact]
    public async Task They_stay_in_no_chat_of_who_is_dismissed()
    {
        await using var world = await Owned();
        await Write(world, "ready to sign");
        await world.Change(async scope =>
        {
            var janis = await scope.Db.Managers.FirstAsync();
            scope.Db.ManagersChats.Add(new ManagersChat(new ChatAddress("telegram:1", "78"), janis.Name, janis.Id, world.Clock.Now));
            await scope.Db.SaveChangesAsync();
            await world.Get<DismissManager>().PutOut(scope, janis, "manager:9", world.Clock.Now, CancellationToken.None);
        });

        Assert.Equal([("77", OutboxStatus.Dropped), ("78", OutboxStatus.Dropped), ("-500", OutboxStatus.Pending)], await Words(world));
    }

    [Fact]
    public async Task Those_that_wait_for_a_lost_chat_go_to_the_group()
    {
        await using var world = await Owned();
        await Write(world, "ready to sign");

        await Lose(world, "77");

        Assert.Equal([("77", OutboxStatus.Dropped), ("-500", OutboxStatus.Pending)], await Words(world));
    }

    [Fact]
    public async Task With_no_other_chat_they_wait_until_hers_is_back()
    {
        await using var world = await Owned();
        await Write(world, "ready to sign");
        await world.Change(scope => scope.Db.ManagersChats.Where(c => c.ChatId == "-500").ExecuteDeleteAsync());

        await Lose(world, "77");

        Assert.Equal([("77", OutboxStatus.Pending)], await Words(world));
    }

    [Fact]
    public async Task They_are_not_doubled_where_another_copy_arrives()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup("-500");
        await world.BindGroup("-600");
        var lead = await world.OpenLead(await world.Ask(), Temperature.Warm);
        await world.Take(lead.Number, await world.Enrol("Janis"));
        await Write(world, "ready to sign");

        await Lose(world, "-500");

        Assert.Equal([("-500", OutboxStatus.Pending), ("-600", OutboxStatus.Pending)], await Words(world));
    }

    private static async Task<List<(string Chat, OutboxStatus Status)>> Words(FollowUpWorld world) =>
        (await world.All<OutboxItem>()).FindAll(o => o.Kind == OutboxKind.Relay).ConvertAll(o => (o.ChatId, o.Status));

    private static Task Lose(FollowUpWorld world, string chatId) => world.Change(scope =>
    {
        var chats = new LostChats(
            world.Get<OutboxQueue>(), world.Get<WaitingLeads>(), world.Get<LostReplies>(), world.Get<CallAgain>(), world.Get<RelayAgain>(), NullLogger<LostChats>.Instance);
        return chats.Lose(scope, new ChatAddress("telegram:1", chatId), "blocked", world.Clock.Now, CancellationToken.None);
    });

    private static async Task<FollowUpWorld> Owned()
    {
        var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask(), Temperature.Warm);
        await world.Take(lead.Number, await world.Enrol("Janis", privateChat: "77"));
        return world;
    }

    private static Task Write(FollowUpWorld world, string words) => world.Change(async scope =>
        await world.Get<LeadRelay>().ToManagers(scope, await scope.Db.Conversations.FirstAsync(), words, world.Clock.Now, CancellationToken.None));

    private static Task<List<OutboxItem>> Take(FollowUpWorld world) =>
        new OutboxLeases(world.Storage, world.Database, world.Get<NudgeGate>(), world.Get<CallGate>(), world.Clock).Take(10, TimeSpan.FromMinutes(1));
}
