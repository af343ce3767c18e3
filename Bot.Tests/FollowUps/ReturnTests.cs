using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;

namespace Bot.Tests.FollowUps;

public sealed class ReturnTests
{
    private static readonly DateTimeOffset Date = FollowUpWorld.Noon.AddDays(14);

    [Fact]
    public async Task A_postponed_lead_comes_back_to_its_owner_who_has_to_call()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var manager = await world.Enrol("Janis", privateChat: "77");
        var number = await Postponed(world, manager);

        await world.TickAt(Date.AddSeconds(-1));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAt(Date);

        var lead = Assert.Single(await world.All<Lead>());
        Assert.Equal((LeadStage.Taken, NextStepKind.Call, Date.AddMinutes(15)), (lead.Stage, lead.NextStep, lead.NextStepAt!.Value));
        var item = Assert.Single(await world.All<OutboxItem>());
        Assert.Equal(("77", OutboxKind.Notice), (item.ChatId, item.Kind));
        Assert.Contains($"l|{number}|called|{lead.StageSeq}", item.Payload, StringComparison.Ordinal);
        Assert.Contains(await world.All<JournalEntry>(), j => j.What == JournalEvent.Returned && j.LeadNumber == number);
        await world.TickAfter(TimeSpan.FromMinutes(15));
        Assert.Equal(OutboxKind.CallReminder, (await world.All<OutboxItem>())[1].Kind);
    }

    [Fact]
    public async Task A_lead_that_nobody_owns_comes_back_to_everybody_and_its_alarm_starts_then()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask());
        await world.ChangeLead(lead.Number, l => l.Move(LeadTrigger.Postpone, world.Clock.Now, Date));
        await world.TickAt(Date);

        Assert.Equal(LeadStage.New, Assert.Single(await world.All<Lead>()).Stage);
        Assert.Equal(OutboxKind.Alert, Assert.Single(await world.All<OutboxItem>()).Kind);
        var alarm = Assert.Single(await world.All<FollowUp>(), f => f.Kind == FollowUpKind.Unclaimed && f.Status == FollowUpStatus.Pending);
        Assert.Equal(Date.AddMinutes(10), alarm.DueAt);
    }

    [Theory]
    [InlineData(LeadTrigger.Call)]
    [InlineData(LeadTrigger.Postpone)]
    public async Task A_lead_that_moved_on_does_not_come_back(LeadTrigger trigger)
    {
        await using var world = await FollowUpWorld.Open();
        var number = await Postponed(world, await world.Enrol("Janis", privateChat: "77"));
        await world.ChangeLead(number, l => l.Move(trigger, world.Clock.Now, Date.AddDays(30)));
        await world.TickAt(Date);

        Assert.Empty(await world.All<OutboxItem>());
    }

    private static async Task<int> Postponed(FollowUpWorld world, int manager)
    {
        var lead = await world.OpenLead(await world.Ask(channel: "web"), Temperature.Warm);
        await world.Take(lead.Number, manager);
        await world.ChangeLead(lead.Number, l => l.Move(LeadTrigger.Postpone, world.Clock.Now, Date));
        return lead.Number;
    }
}
