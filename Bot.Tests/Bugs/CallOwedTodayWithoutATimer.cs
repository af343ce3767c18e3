using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Tests.FollowUps;

namespace Bot.Tests.Bugs;

/// <summary>
/// "A specialist will call you today", said the bot to who is in no hurry but may be called at once; the managers got one
/// card, and when that was overlooked nothing ever spoke of the lead again.
/// </summary>
public sealed class CallOwedTodayWithoutATimer
{
    // Tuesday in Riga (UTC+2); the firm works from 9 to 18.
    [Theory]
    [InlineData("2026-03-10T10:00Z", "2026-03-10T12:00Z")]
    [InlineData("2026-03-10T14:10Z", "2026-03-10T15:30Z")]
    [InlineData("2026-03-10T15:29Z", "2026-03-10T15:39Z")]
    [InlineData("2026-03-10T15:40Z", "2026-03-11T09:00Z")]
    [InlineData("2026-03-10T22:00Z", "2026-03-11T09:00Z")]
    [InlineData("2026-03-13T20:00Z", "2026-03-16T09:00Z")]
    public async Task A_lead_that_may_wait_and_that_nobody_took_is_told_of_once_more_while_the_firm_is_at_work(string came, string told)
    {
        await using var world = await FollowUpWorld.Open(At(came));
        await world.BindGroup();
        await world.OpenLead(await world.Ask(), Temperature.Warm);

        await world.TickAt(At(told).AddSeconds(-1));
        Assert.Empty(await ToManagers(world));
        await world.TickAt(At(told));
        await world.TickAfter(TimeSpan.FromDays(3));

        Assert.Equal((OutboxKind.CallReminder, 1), (Assert.Single(await ToManagers(world)).Kind, (await ToManagers(world))[0].LeadNumber));
    }

    [Fact]
    public async Task It_says_whom_to_call_and_that_he_expects_it()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var lead = await world.OpenLead(await world.Ask(), Temperature.Cold);
        await world.ChangeLead(lead.Number, l => l.Learn([new LeadAnswer(AnswerKeys.CallTime, "asap", "As soon as possible", world.Clock.Now)]));
        await world.TickAfter(TimeSpan.FromHours(2));

        var payload = MessagePayload.Parse(Assert.Single(await ToManagers(world)).Payload);
        Assert.Equal(
            "Nobody has taken #1 Anna for 2 h\n+37126123456\nWants: A flat, 50 to 80 thousand\nCall at: As soon as possible\nTake it with the button or with /take 1",
            payload.Text);
        Assert.Equal("l|1|take|1", payload.Buttons[0][0].Data);
    }

    [Fact]
    public async Task Who_takes_it_ends_the_timer_and_who_sets_it_free_starts_another()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var mary = await world.Enrol("Mary");
        await world.OpenLead(await world.Ask(), Temperature.Warm);
        await world.Say(mary, "/take 1");
        await world.Say(mary, "/later 1 3 days");
        await world.TickAfter(TimeSpan.FromHours(3));
        Assert.Empty(await ToManagers(world));

        await world.Say(mary, "/release 1");
        await world.TickAfter(TimeSpan.FromHours(2));
        Assert.Single(await ToManagers(world), o => o.Kind == OutboxKind.CallReminder);
    }

    [Fact]
    public async Task Without_any_managers_chat_it_waits_and_an_incident_is_open()
    {
        await using var world = await FollowUpWorld.Open();
        await world.OpenLead(await world.Ask(), Temperature.Warm);
        await world.TickAfter(TimeSpan.FromHours(2));
        Assert.Equal("no-managers-chat", Assert.Single(await world.All<Incident>()).Kind);

        await world.BindGroup();
        await world.TickAfter(TimeSpan.FromMinutes(5));
        Assert.Single(await ToManagers(world));
    }

    private static async Task<List<OutboxItem>> ToManagers(FollowUpWorld world) => (await world.All<OutboxItem>()).FindAll(o => o.ChatId == "-500");

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
