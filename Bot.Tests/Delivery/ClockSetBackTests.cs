using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bot.Tests.Delivery;

/// <summary>The machine's clock ran hours ahead and was corrected: nothing stands still for as long as that.</summary>
public sealed class ClockSetBackTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ahead = Now.AddHours(3);
    private static readonly ChatAddress Group = new("telegram:1", "-500");
    private readonly ChatLanes _lanes = new();

    [Fact]
    public void Sends_at_an_hour_that_is_still_to_come_do_not_fill_a_groups_minute()
    {
        _lanes.Remember(Group, Ahead);
        _lanes.Remember(Group, Ahead.AddSeconds(1));
        _lanes.Remember(Group, Now.AddSeconds(-1));
        var lane = _lanes.Add(Item(Now)).Lane;

        Assert.NotNull(_lanes.Next(lane, 2, Now, out var fullUntil));
        Assert.Null(fullUntil);
    }

    [Fact]
    public void A_short_hold_of_a_chat_does_not_grow_by_the_step()
    {
        var lane = _lanes.Add(Item(Now)).Lane;
        lock (lane)
            lane.Hold(Ahead, TimeSpan.FromSeconds(5));

        Assert.Null(_lanes.Next(lane, 20, Ahead.AddSeconds(1), out var fullUntil));
        Assert.Equal(Ahead.AddSeconds(5), fullUntil);
        Assert.NotNull(_lanes.Next(lane, 20, Now, out _));
    }

    [Fact]
    public async Task The_heartbeat_goes_on()
    {
        var clock = new ShiftedClock(Ahead);
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = clock });
        var watch = Watch(host);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await Until.True(async () => await LastTick(scheduler) is not null, "the first tick");

        clock.Advance(Now - Ahead);
        await watch.Look(CancellationToken.None);

        await Until.True(async () => await LastTick(scheduler) < Now.AddHours(1), "a tick by the new clock");
    }

    [Fact]
    public async Task What_waits_until_an_hour_of_the_old_clock_waits_no_longer()
    {
        var clock = new ShiftedClock(Ahead);
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = clock });
        await Fill(host.Storage);
        var watch = Watch(host);

        clock.Advance(Now - Ahead);
        await watch.Look(CancellationToken.None);

        await NothingWaits(host, clock.GetUtcNow());
    }

    [Fact]
    public async Task A_host_that_starts_by_the_corrected_clock_lets_nothing_wait_for_the_old_one()
    {
        using var folder = new TempFolder();
        await using (var early = await HostUnderTest.Start(new HostSetup { Clock = new ShiftedClock(Ahead), Folder = folder }))
            await Fill(early.Storage);

        var clock = new ShiftedClock(Now);
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = clock, Folder = folder });

        await Until.True(async () => await Waiting(host, clock.GetUtcNow()) == 0, "the end of the old waits");
        await NothingWaits(host, clock.GetUtcNow());
        Assert.Empty(await host.Services.GetRequiredService<OutboxLeases>().SentToGroups(TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_step_a_pause_stays()
    {
        var clock = new ShiftedClock(Now);
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = clock });
        await host.Storage.Run(null, (scope, _) =>
        {
            scope.Db.ChatPauses.Add(new ChatPause(Group, Now.AddHours(1)));
            return Task.CompletedTask;
        });

        await Watch(host).Look(CancellationToken.None);

        Assert.Equal(1, await Waiting(host, clock.GetUtcNow()));
    }

    [Fact]
    public void Where_several_hosts_share_a_database_a_clock_a_little_behind_anothers_was_not_set_back()
    {
        Assert.Equal((TimeSpan.FromSeconds(5), true), OldWaits.AtStart(DatabaseProvider.Sqlite));
        Assert.Equal((TimeSpan.FromMinutes(1), false), OldWaits.AtStart(DatabaseProvider.SqlServer));
    }

    private static ClockWatch Watch(HostUnderTest host) => ActivatorUtilities.CreateInstance<ClockWatch>(host.Services);

    private static Task Fill(GroupCommit storage) => storage.Run(null, async (scope, token) =>
    {
        scope.Db.ChatPauses.Add(new ChatPause(Group, Ahead.AddSeconds(5)));
        scope.Rows.Insert(new OutboxItem(Group, OutboxKind.Relay, "{}", Ahead) { NotBefore = Ahead.AddSeconds(5) });
        scope.Rows.Insert(new OutboxItem(Group, OutboxKind.Notice, "sent", Ahead));
        var parked = new InboxEntry("telegram:1", "77", Ahead);
        parked.Park("5", "{}", "broken", Ahead.AddSeconds(30));
        scope.Rows.Insert(parked);
        scope.Rows.Insert(new FollowUp("lead:1", FollowUpKind.Announce, 1, 1, 1, Ahead.AddMinutes(1)));
        scope.Rows.Insert(new FollowUp("lead:1", FollowUpKind.Call, 1, 1, 1, Ahead.AddHours(2)));
        await scope.Db.Outbox.Where(o => o.Payload == "sent").ExecuteUpdateAsync(set => set
            .SetProperty(o => o.Status, OutboxStatus.Sent).SetProperty(o => o.SentAt, Ahead), token);
    });

    private static async Task NothingWaits(HostUnderTest host, DateTimeOffset now)
    {
        Assert.Equal(0, await Waiting(host, now));
        await using var db = host.Db.Open();
        Assert.Equal(0, await db.Outbox.CountAsync(o => o.NotBefore > now && o.Kind == OutboxKind.Relay));
        Assert.Equal(0, await db.Inbox.CountAsync(i => i.NextTryAt > now.AddMinutes(3)));
        Assert.Equal(0, await db.FollowUps.CountAsync(f => f.Kind == FollowUpKind.Announce && f.DueAt > now.AddMinutes(2)));
        Assert.Equal(Ahead.AddHours(2), await db.FollowUps.Where(f => f.Kind == FollowUpKind.Call).Select(f => f.DueAt).SingleAsync());
    }

    private static async Task<int> Waiting(HostUnderTest host, DateTimeOffset now)
    {
        await using var db = host.Db.Open();
        return await db.ChatPauses.CountAsync(p => p.Until > now);
    }

    private static async Task<DateTimeOffset?> LastTick(IScheduler scheduler) =>
        (await scheduler.GetTrigger(new TriggerKey("follow-ups")))?.PreviousFireTimeUtc;

    private static OutboxItem Item(DateTimeOffset now) => new(Group, OutboxKind.Notice, new MessagePayload { Text = "x" }.ToJson(), now);
}
