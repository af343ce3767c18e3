using System.Globalization;
using Bot.Domain.Delivery;
using Bot.Domain.Firm;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Host.Delivery;

namespace Bot.Tests.FollowUps;

public sealed class CallTests
{
    private static readonly DateTimeOffset Promised = FollowUpWorld.Noon.AddHours(3);

    [Fact]
    public async Task The_owner_is_reminded_in_his_own_chat_at_the_promised_minute()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        var lead = await OwnedLead(world, privateChat: "77");

        await world.TickAt(Promised.AddSeconds(-1));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAt(Promised.AddSeconds(14));

        var item = Assert.Single(await world.All<OutboxItem>());
        Assert.Equal((OutboxKind.CallReminder, "77", lead), (item.Kind, item.ChatId, item.LeadNumber));
        var payload = MessagePayload.Parse(item.Payload);
        Assert.Equal("Call now: #1 Anna\n+37126123456\nWants: A flat, 50 to 80 thousand\nDue: Tue 15:00", payload.Text);
        Assert.Equal(["Called l|1|called|2", "No answer l|1|noanswer|2", "Later l|1|later|2"], payload.Buttons.SelectMany(r => r).Select(b => $"{b.Text} {b.Data}"));
    }

    [Fact]
    public async Task It_is_reminded_once_whatever_else_changes()
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await OwnedLead(world, privateChat: "77");
        await world.TickAt(Promised);
        await world.ChangeLead(lead, l => l.Learn([new LeadAnswer("note", "x", "x", world.Clock.Now)]));
        await world.TickAfter(TimeSpan.FromMinutes(1));
        await world.TickAfter(-TimeSpan.FromHours(5));
        await world.TickAfter(TimeSpan.FromHours(6));

        Assert.Single(await world.All<OutboxItem>());
    }

    [Theory]
    [InlineData(59, "Call now: #1")]
    [InlineData(60, "Call now: #1")]
    [InlineData(61, "Call now, 1 min late: #1")]
    [InlineData(45 * 60, "Call now, 45 min late: #1")]
    [InlineData(3 * 24 * 3600, "Call now, 72 h late: #1")]
    public async Task After_an_outage_it_comes_at_once_and_says_how_late_it_is(int secondsLate, string head)
    {
        await using var world = await FollowUpWorld.Open();
        await OwnedLead(world, privateChat: "77");
        await world.TickAt(Promised.AddSeconds(secondsLate));

        Assert.StartsWith(head, MessagePayload.Parse(Assert.Single(await world.All<OutboxItem>()).Payload).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_without_a_chat_of_his_own_is_named_in_the_group()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Enrol("Ilze", privateChat: "88");
        await world.BindGroup("-500");
        await OwnedLead(world, privateChat: null);
        await world.TickAt(Promised);

        var item = Assert.Single(await world.All<OutboxItem>());
        Assert.Equal("-500", item.ChatId);
        Assert.EndsWith("Owner: Janis", MessagePayload.Parse(item.Payload).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_promised_for_a_lead_that_nobody_took_concerns_everybody()
    {
        await using var world = await FollowUpWorld.Open();
        await world.Enrol("Ilze", privateChat: "88");
        await world.BindGroup("-500");
        await world.OpenLead(await world.Ask(), Temperature.Warm, Promised, zone: "Europe/London");
        await world.TickAt(Promised);

        var items = await world.All<OutboxItem>();
        Assert.Equal(["-500", "88"], items.Select(o => o.ChatId).Order(StringComparer.Ordinal));
        Assert.EndsWith("Due: Tue 15:00 (Tue 13:00 for them)\nNobody has taken it yet", MessagePayload.Parse(items[0].Payload).Text, StringComparison.Ordinal);
        Assert.Contains("l|1|take|1", items[0].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_managers_chat_the_reminder_waits_and_an_incident_is_open()
    {
        await using var world = await FollowUpWorld.Open();
        await OwnedLead(world, privateChat: null);
        await world.TickAt(Promised);
        await world.TickAfter(TimeSpan.FromMinutes(5));
        Assert.Equal("no-managers-chat", Assert.Single(await world.All<Incident>()).Kind);

        await world.BindGroup();
        await world.TickAfter(TimeSpan.FromMinutes(5));
        Assert.Contains("10 min late", Assert.Single(await world.All<OutboxItem>()).Payload, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("lost")]
    [InlineData("later")]
    public async Task A_call_that_is_off_is_not_reminded(string change)
    {
        await using var world = await FollowUpWorld.Open();
        var lead = await OwnedLead(world, privateChat: "77");
        await world.ChangeLead(lead, l => Change(l, change, world.Clock.Now));
        await world.TickAt(Promised);

        Assert.Empty(await world.All<OutboxItem>());
    }

    // 2026-03-29 03:00 becomes 04:00 in Riga, 2026-10-25 04:00 becomes 03:00.
    [Theory]
    [InlineData("2026-03-28", "10:00", "2026-03-28T08:00:00Z", "Sat 10:00")]
    [InlineData("2026-03-29", "10:00", "2026-03-29T07:00:00Z", "Sun 10:00")]
    [InlineData("2026-03-29", "03:30", "2026-03-29T01:00:00Z", "Sun 04:00")]
    [InlineData("2026-10-24", "10:00", "2026-10-24T07:00:00Z", "Sat 10:00")]
    [InlineData("2026-10-25", "10:00", "2026-10-25T08:00:00Z", "Sun 10:00")]
    [InlineData("2026-10-25", "03:30", "2026-10-25T00:30:00Z", "Sun 03:30")]
    public async Task A_local_time_is_kept_across_the_changes_of_the_clocks(string day, string time, string instant, string shown)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga");
        var promised = LocalTime.ToInstant(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone);
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), promised);
        await using var world = await FollowUpWorld.Open(promised.AddDays(-2));
        await OwnedLead(world, privateChat: "77", promised);

        await world.TickAt(promised.AddSeconds(-1));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAt(promised);
        Assert.EndsWith("Due: " + shown, MessagePayload.Parse(Assert.Single(await world.All<OutboxItem>()).Payload).Text, StringComparison.Ordinal);
        await world.TickAt(promised.AddHours(1));
        Assert.Single(await world.All<OutboxItem>());
    }

    private static async Task<int> OwnedLead(FollowUpWorld world, string? privateChat, DateTimeOffset? promised = null)
    {
        var manager = await world.Enrol("Janis", privateChat: privateChat);
        var lead = await world.OpenLead(await world.Ask(channel: "web"), Temperature.Warm, promised ?? Promised);
        await world.Take(lead.Number, manager);
        return lead.Number;
    }

    private static void Change(Lead lead, string what, DateTimeOffset now)
    {
        if (what == "moved")
            lead.Reach(lead.Contact, Promised.AddDays(1), null, now);
        else if (what == "lost")
            lead.Lose("price", now);
        else
            lead.Move(LeadTrigger.Postpone, now, now.AddDays(9));
    }
}
