using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Host.FollowUps;

namespace Bot.Tests.FollowUps;

public sealed class TickTests
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task Two_ticks_at_once_have_one_effect()
    {
        await using var world = await FollowUpWorld.Open();
        for (var chat = 0; chat < 20; chat++)
            await world.Ask($"{chat}");
        world.Clock.Now += HalfHour;

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.Tick()));

        Assert.Equal(20, results.Sum(r => r.Sent));
        Assert.Equal(20, (await world.All<OutboxItem>()).Select(o => o.ChatId).Distinct().Count());
        Assert.Equal(20, (await world.All<OutboxItem>()).Count);
        Assert.Equal(40, (await world.All<FollowUp>()).Count);
    }

    [Fact]
    public async Task A_clock_set_back_sends_nothing_again()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask();
        await world.TickAfter(HalfHour);
        await world.TickAfter(-TimeSpan.FromDays(2));
        for (var minute = 0; minute < 60; minute++)
            await world.TickAfter(TimeSpan.FromMinutes(1));

        Assert.Single(await world.All<OutboxItem>());
    }

    [Fact]
    public async Task After_an_outage_nudges_leave_at_the_configured_rate_oldest_first_and_leads_do_not_wait_behind_them()
    {
        await using var world = await FollowUpWorld.Open(null, ("FollowUps:MaxPerTick", "40"));
        await AskMany(world, 10_000);
        await world.BindGroup();
        world.Clock.Now += TimeSpan.FromMinutes(1);
        await world.OpenLead(await world.Ask("late"));
        world.Clock.Now += TimeSpan.FromHours(2);

        Assert.Equal(new TickResult(41, 41, 0), await world.Tick());
        var first = await world.All<OutboxItem>();
        Assert.Equal(40, first.Count(o => o.Kind == OutboxKind.Nudge));
        Assert.Single(first, o => o.Kind == OutboxKind.Alert);
        for (var tick = 2; tick <= 5; tick++)
        {
            await world.TickAfter(TimeSpan.FromSeconds(15));
            Assert.Equal(40 * tick, (await world.All<OutboxItem>()).Count(o => o.Kind == OutboxKind.Nudge));
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"{n}").Order(), (await world.All<OutboxItem>()).Where(o => o.Kind == OutboxKind.Nudge).Select(o => o.ChatId).Order());
    }

    [Fact]
    public async Task After_an_outage_of_days_late_nudges_are_skipped_not_sent()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask();
        await world.TickAfter(TimeSpan.FromDays(5));

        var row = Assert.Single(await world.All<FollowUp>());
        Assert.Equal((FollowUpStatus.Skipped, "too late"), (row.Status, row.Reason));
        Assert.Empty(await world.All<OutboxItem>());
    }

    [Fact]
    public async Task A_row_whose_work_fails_is_put_off_and_its_neighbours_are_worked()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask("1");
        await world.Ask("2");
        await world.Ask("3");
        world.Telegram.BrokenChat = "2";

        Assert.Equal(new TickResult(3, 2, 1), await world.TickAfter(HalfHour));
        Assert.Equal(["1", "3"], (await world.All<OutboxItem>()).Select(o => o.ChatId).Order());
        Assert.Equal(new TickResult(0, 0, 0), await world.Tick());
        world.Telegram.BrokenChat = null;
        await world.TickAfter(TimeSpan.FromMinutes(5));
        Assert.Equal(3, (await world.All<OutboxItem>()).Count);
    }

    [Fact]
    public async Task A_stopped_tick_leaves_its_rows_for_the_next()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Ask();
        world.Clock.Now += HalfHour;
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Get<FollowUpTick>().Run(world.Clock.Now, stop.Token));
        Assert.Equal(1, (await world.Tick()).Sent);
    }

    private static Task AskMany(FollowUpWorld world, int count) => world.Change(scope =>
    {
        for (var n = 0; n < count; n++)
        {
            var visitor = new Visitor("telegram:1", $"{n}", null, "ad", world.Clock.Now);
            scope.Rows.InsertNow(visitor);
            var conversation = new Conversation(new ChatAddress("telegram:1", $"{n}"), visitor.Id, "en", world.Clock.Now);
            conversation.Advance("", "budget", ConversationStatus.InDialog, "en");
            conversation.PlanNudge(true);
            scope.Rows.InsertNow(conversation);
            scope.Rows.Insert(new FollowUp(FollowUp.OfChat(conversation.Id), FollowUpKind.Abandoned, 1, conversation.Id, null, world.Clock.Now.AddMinutes(30).AddMilliseconds(n)));
        }

        return Task.CompletedTask;
    });
}
