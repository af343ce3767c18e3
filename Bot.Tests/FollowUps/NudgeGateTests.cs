using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.FollowUps;

/// <summary>A nudge whose row nobody can read any more is leased together with everybody else's messages.</summary>
public sealed class NudgeGateTests
{
    private static readonly ChatAddress Other = new("telegram:1", "200");

    [Fact]
    public async Task A_nudge_whose_check_fails_is_postponed_alone_with_its_reason()
    {
        await using var world = await WithABrokenNudge();

        var held = await Take(world);

        Assert.Equal(OutboxKind.Reply, Assert.Single(held).Kind);
        var nudge = Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge);
        Assert.Equal((OutboxStatus.Pending, 0), (nudge.Status, nudge.Attempts));
        Assert.True(nudge.NotBefore > world.Clock.Now);
        Assert.Contains("check failed", nudge.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nudge_whose_check_goes_on_failing_is_skipped_when_it_is_too_late()
    {
        await using var world = await WithABrokenNudge();
        await Take(world);
        world.Clock.Now += TimeSpan.FromHours(25);

        Assert.DoesNotContain(await Take(world), o => o.Kind == OutboxKind.Nudge);

        Assert.Equal(OutboxStatus.Dropped, Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Nudge).Status);
        var row = Assert.Single(await world.All<FollowUp>(), f => f.Seq == 1);
        Assert.Equal((FollowUpStatus.Skipped, "check failed"), (row.Status, row.Reason));
    }

    private static async Task<FollowUpWorld> WithABrokenNudge()
    {
        var world = await FollowUpWorld.Open();
        await world.Ask();
        await world.TickAfter(TimeSpan.FromMinutes(30));
        await world.Change(scope =>
        {
            scope.Rows.Insert(new OutboxItem(Other, OutboxKind.Reply, new MessagePayload { Text = "hello" }.ToJson(), world.Clock.Now));
            return scope.Db.Database.ExecuteSqlRawAsync("UPDATE Conversations SET Status = 'Nonsense'");
        });
        return world;
    }

    private static Task<List<OutboxItem>> Take(FollowUpWorld world) =>
        new OutboxLeases(world.Storage, world.Database, world.Get<NudgeGate>(), world.Get<CallGate>(), world.Clock).Take(10, TimeSpan.FromMinutes(1));
}
