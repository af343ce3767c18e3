using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Managers;
using Bot.Host.Storage;
using Bot.Tests.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Storage;

public sealed class HousekeepingTests
{
    private static readonly DateTimeOffset Now = FollowUpWorld.Noon;

    [Fact]
    public async Task Finished_updates_go_after_72_hours_and_no_others()
    {
        await using var world = await FollowUpWorld.Open();
        var dead = new InboxEntry("telegram:1", "dead", Now.AddDays(-30));
        dead.GiveUp("broken");
        var parked = new InboxEntry("telegram:1", "parked", Now.AddDays(-30));
        parked.Park("100", "{}", "broken", Now);
        await Insert(world, dead, parked, new InboxEntry("telegram:1", "old", Now.AddHours(-72.01)), new InboxEntry("telegram:1", "young", Now.AddHours(-71.99)));

        Assert.Equal(new Purged(1, 0), await Run(world));
        Assert.Equal(["dead", "parked", "young"], (await world.All<InboxEntry>()).Select(i => i.ExternalId).Order());
    }

    [Fact]
    public async Task Finished_messages_go_after_30_days_and_no_others()
    {
        await using var world = await FollowUpWorld.Open();
        var statuses = Enum.GetValues<OutboxStatus>();
        foreach (var at in new[] { Now.AddDays(-31), Now.AddDays(-29) })
        {
            foreach (var status in statuses)
                await Insert(world, new OutboxItem(new ChatAddress("telegram:1", $"{status}"), OutboxKind.Reply, $"{at:dd}", at));
        }

        foreach (var status in statuses)
            await world.Change(scope => scope.Db.Outbox.Where(o => o.ChatId == status.ToString()).ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, status)));

        Assert.Equal(new Purged(0, 4), await Run(world));
        var old = (await world.All<OutboxItem>()).Where(o => o.CreatedAt < Now.AddDays(-30)).Select(o => o.Status);
        Assert.Equal([OutboxStatus.Pending, OutboxStatus.Leased], old.Order());
    }

    [Fact]
    public async Task Much_goes_in_small_batches_and_a_run_has_its_end()
    {
        await using var world = await FollowUpWorld.Open(null, ("Housekeeping:BatchRows", "10"), ("Housekeeping:MaxBatches", "3"));
        await Insert(world, [.. Enumerable.Range(0, 45).Select(n => new InboxEntry("web", $"{n}", Now.AddDays(-9)))]);

        Assert.Equal(new Purged(30, 0), await Run(world));
        Assert.Equal(new Purged(15, 0), await Run(world));
        Assert.Equal(new Purged(0, 0), await Run(world));
    }

    [Fact]
    public async Task What_ended_by_itself_long_ago_goes()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Change(scope =>
        {
            foreach (var (name, at) in new[] { ("old", Now.AddDays(-31)), ("young", Now.AddDays(-29)) })
            {
                scope.Db.ChatPauses.Add(new ChatPause(new ChatAddress("telegram:1", name), at));
                scope.Db.OneTimeCodes.Add(new OneTimeCode(name, CodePurpose.BindChat, null, at));
                scope.Db.DeskSessions.Add(new DeskSession(name, 1, at));
            }

            return Task.CompletedTask;
        });

        await Run(world);

        Assert.Equal("young", Assert.Single(await world.All<ChatPause>()).ChatId);
        Assert.Equal("young", Assert.Single(await world.All<OneTimeCode>()).Hash);
        Assert.Equal("young", Assert.Single(await world.All<DeskSession>()).Hash);
    }

    private static Task<Purged> Run(FollowUpWorld world) => world.Get<Housekeeping>().Run(world.Clock.Now, CancellationToken.None);

    private static Task Insert(FollowUpWorld world, params object[] rows) => world.Change(scope =>
    {
        foreach (var row in rows)
            scope.Rows.Insert(row);
        return Task.CompletedTask;
    });
}
