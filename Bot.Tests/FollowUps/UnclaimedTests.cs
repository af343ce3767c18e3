using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;

namespace Bot.Tests.FollowUps;

public sealed class UnclaimedTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_hot_lead_nobody_takes_is_announced_again_after_ten_minutes_and_escalated_after_thirty()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Enrol("Maris", ManagerRole.Head);
        await world.Enrol("Ilze", ManagerRole.Owner);
        await world.Enrol("Janis");
        await world.BindGroup();
        await world.OpenLead(await world.Ask());

        await world.TickAfter(TimeSpan.FromMinutes(9));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromMinutes(1));
        Assert.Equal(OutboxKind.Alert, Assert.Single(await world.All<OutboxItem>()).Kind);
        await world.TickAfter(TimeSpan.FromMinutes(19));
        Assert.Single(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromMinutes(1));

        var notice = (await world.All<OutboxItem>())[1];
        Assert.Equal(OutboxKind.Notice, notice.Kind);
        Assert.Contains("Nobody has taken #1 Anna for 30 min", notice.Payload, StringComparison.Ordinal);
        Assert.Contains("Maris, Ilze, please see to it.", notice.Payload, StringComparison.Ordinal);
        Assert.Contains("l|1|take|1", notice.Payload, StringComparison.Ordinal);
        Assert.Contains(await world.All<JournalEntry>(), j => j.What == JournalEvent.Escalated && j.LeadNumber == 1);
        Assert.Equal("unclaimed", Assert.Single(await world.All<Incident>()).Kind);
    }

    [Fact]
    public async Task It_is_escalated_once_and_the_incident_stays_open_until_somebody_takes_it()
    {
        await using var world = await FollowUpWorld.Open();
        var manager = await world.Enrol("Janis");
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask(language: "ru"));
        await world.TickAfter(TenMinutes);
        await world.TickAfter(TimeSpan.FromMinutes(20));
        await world.ChangeLead(lead.Number, l => l.Learn([new LeadAnswer("note", "x", "x", world.Clock.Now)]));
        await world.TickAfter(TimeSpan.FromHours(2));

        Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Alert);
        Assert.Single(await world.All<OutboxItem>(), o => o.Kind == OutboxKind.Notice);
        Assert.Null(Assert.Single(await world.All<Incident>()).ClosedAt);
        await world.Take(lead.Number, manager);
        Assert.Equal(world.Clock.Now, Assert.Single(await world.All<Incident>()).ClosedAt);
        Assert.Contains(await world.All<JournalEntry>(), j => j.What == JournalEvent.IncidentClosed);
    }

    [Theory]
    [InlineData(Temperature.Warm)]
    [InlineData(Temperature.Cold)]
    public async Task A_lead_that_may_wait_has_no_such_timer(Temperature temperature)
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        await world.OpenLead(await world.Ask(), temperature);

        Assert.DoesNotContain(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Unclaimed);
    }

    [Fact]
    public async Task Taking_it_in_time_ends_the_timer_and_setting_it_free_starts_a_new_one()
    {
        await using var world = await FollowUpWorld.Open();
        var manager = await world.Enrol("Janis");
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask());
        await world.TickAfter(TenMinutes);
        await world.Take(lead.Number, manager);
        Assert.DoesNotContain(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Unclaimed && f.Status == FollowUpStatus.Pending);

        world.Clock.Now += TenMinutes;
        await world.ChangeLead(lead.Number, l => l.Move(LeadTrigger.Release, world.Clock.Now, world.Clock.Now));
        var again = Assert.Single(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Unclaimed && f.Status == FollowUpStatus.Pending);
        Assert.Equal((1, world.Clock.Now + TenMinutes), (again.Step, again.DueAt));
    }

    [Fact]
    public async Task A_lead_that_goes_hot_late_is_counted_from_then()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask(), Temperature.Warm);
        world.Clock.Now += TimeSpan.FromHours(2);
        await world.ChangeLead(lead.Number, l => l.Qualify(new Qualified(Temperature.Hot, [], 20), world.Clock.Now));

        Assert.Equal(world.Clock.Now + TenMinutes, Assert.Single(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Unclaimed).DueAt);
    }

    [Fact]
    public async Task Who_asks_for_a_person_late_does_not_set_off_two_alerts_at_once()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask(), Temperature.Cold);
        world.Clock.Now += TimeSpan.FromHours(2);
        await world.ChangeLead(lead.Number, l => l.AskForPerson(world.Clock.Now));
        await world.ChangeLead(lead.Number, l => l.AskForPerson(world.Clock.Now));

        Assert.Equal(world.Clock.Now + TenMinutes, Assert.Single(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Unclaimed).DueAt);
        await world.TickAfter(TenMinutes);
        Assert.Single(await world.All<OutboxItem>());
    }

    [Fact]
    public async Task At_night_it_is_announced_again_at_once_but_escalated_at_the_next_opening()
    {
        // Friday, 22:00 in Riga.
        await using var world = await FollowUpWorld.Open(new DateTimeOffset(2026, 3, 13, 20, 0, 0, TimeSpan.Zero));
        await world.BindGroup();
        await world.OpenLead(await world.Ask());
        await world.TickAfter(TenMinutes);
        await world.TickAfter(TimeSpan.FromMinutes(20));
        Assert.Equal(OutboxKind.Alert, Assert.Single(await world.All<OutboxItem>()).Kind);

        var monday = new DateTimeOffset(2026, 3, 16, 7, 0, 0, TimeSpan.Zero);
        Assert.Equal(monday, (await world.All<FollowUp>()).Single(f => f.Kind == FollowUpKind.Unclaimed && f.Status == FollowUpStatus.Pending).DueAt);
        await world.TickAt(monday);
        Assert.Contains("for 59 h", (await world.All<OutboxItem>()).Single(o => o.Kind == OutboxKind.Notice).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_managers_chat_the_incidents_say_so()
    {
        await using var world = await FollowUpWorld.Open();
        await world.OpenLead(await world.Ask());
        await world.TickAfter(TenMinutes);
        await world.TickAfter(TimeSpan.FromMinutes(20));

        Assert.Equal(["no-managers-chat", "unclaimed"], (await world.All<Incident>()).Select(i => i.Kind).Order());
    }
}
