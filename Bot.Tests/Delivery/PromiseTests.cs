using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.Turns;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace Bot.Tests.Delivery;

public sealed class PromiseTests
{
    [Fact]
    public async Task A_group_gets_no_more_than_its_messages_a_minute()
    {
        await using var stage = await Stage.Open(new Dictionary<string, string?> { ["Delivery:GroupPerMinute"] = "3" });
        for (var i = 0; i < 5; i++)
            await stage.Host.Storage.Run(null, (scope, _) =>
            {
                stage.Host.Services.GetRequiredService<OutboxQueue>().Add(scope, new("telegram:" + stage.Api.Token.Split(':')[0], $"{stage.Group.Id}"), OutboxKind.Notice, new MessagePayload { Text = "a notice" }, Stage.Opening);
                return Task.CompletedTask;
            });

        // The answer to /bind was the first of the minute.
        await Until.True(async () => await Paused(stage), "the group to be paused");
        Assert.Equal(3, stage.Api.MessagesTo(stage.Group.Id).Count);

        await stage.Passes(TimeSpan.FromSeconds(61), "a minute later");
        Assert.Equal(6, stage.Api.MessagesTo(stage.Group.Id).Count);
    }

    [Fact]
    public async Task A_hot_lead_whose_alert_is_not_accepted_in_time_becomes_an_incident()
    {
        await using var stage = await Stage.Open();
        await stage.Says(stage.Visitor(1001, "Anna"), "/start");
        await stage.Host.Storage.Run(null, (scope, _) =>
        {
            var lead = new Lead(1, "telegram", "ad", Stage.Opening.AddMinutes(-3));
            lead.Qualify(new Qualified(Temperature.Hot, [], 1), Stage.Opening.AddMinutes(-3));
            lead.Announced(Stage.Opening.AddMinutes(-3));
            scope.Db.Leads.Add(lead);
            return Task.CompletedTask;
        });

        await stage.Host.Services.GetRequiredService<DeliveryWatch>().Look(CancellationToken.None);
        await stage.Host.Services.GetRequiredService<DeliveryWatch>().Look(CancellationToken.None);

        await stage.Api.WaitForMessage(stage.Group.Id, "#1");
        await Outbox.Drained(stage.Host.Db);
        await using var db = stage.Host.Db.Open();
        var incident = Assert.Single(await db.Incidents.ToListAsync());
        Assert.Equal(IncidentKinds.AlertLate, incident.Kind);
        Assert.NotNull(incident.ClosedAt);
    }

    // His contact is there, and he is still asked: a minute after it the lead is announced as it is.
    [Theory]
    [InlineData(3, 0)]
    [InlineData(10, 1)]
    public async Task A_hot_lead_whose_visitor_still_answers_is_not_late_before_it_should_have_been_announced(int minutesAgo, int untold)
    {
        await using var stage = await Stage.Open();
        await stage.Says(stage.Visitor(1001, "Anna"), "/start");
        var came = Stage.Opening.AddMinutes(-minutesAgo);
        await stage.Host.Storage.Run(null, (scope, _) =>
        {
            var lead = new Lead(1, "telegram", "ad", came);
            lead.Qualify(new Qualified(Temperature.Hot, [], 1), came);
            scope.Db.Leads.Add(lead);
            return Task.CompletedTask;
        });

        await stage.Host.Services.GetRequiredService<DeliveryWatch>().Look(CancellationToken.None);
        using var health = await stage.Host.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Contains($"hot leads nobody was told of: {untold}", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = stage.Host.Db.Open();
        Assert.Empty(await db.Incidents.ToListAsync());
        Assert.DoesNotContain(await db.Outbox.ToListAsync(), o => o.Kind == OutboxKind.Alert);
    }

    [Fact]
    public async Task A_lead_that_was_hot_before_its_announcement_is_late_counted_from_that()
    {
        await using var stage = await Stage.Open();
        await stage.Says(stage.Visitor(1001, "Anna"), "/start");
        await stage.Host.Storage.Run(null, (scope, _) =>
        {
            var lead = new Lead(1, "telegram", "ad", Stage.Opening.AddMinutes(-10));
            lead.Qualify(new Qualified(Temperature.Hot, [], 1), Stage.Opening.AddMinutes(-10));
            lead.Announced(Stage.Opening.AddMinutes(-1));
            scope.Db.Leads.Add(lead);
            return Task.CompletedTask;
        });

        await stage.Host.Services.GetRequiredService<DeliveryWatch>().Look(CancellationToken.None);

        await using var db = stage.Host.Db.Open();
        Assert.Empty(await db.Incidents.ToListAsync());
    }

    [Fact]
    public void What_was_told_of_a_warm_lead_does_not_count_once_it_is_hot()
    {
        var lead = new Lead(1, "telegram", "ad", Stage.Opening);
        lead.Qualify(new Qualified(Temperature.Warm, [], 1), Stage.Opening);
        lead.Alerted(Stage.Opening.AddMinutes(1));

        lead.Qualify(new Qualified(Temperature.Hot, [], 1), Stage.Opening.AddMinutes(5));
        Assert.Null(lead.AlertedAt);

        lead.Alerted(Stage.Opening.AddMinutes(6));
        lead.Qualify(new Qualified(Temperature.Warm, [], 1), Stage.Opening.AddMinutes(7));
        lead.Qualify(new Qualified(Temperature.Hot, [], 1), Stage.Opening.AddMinutes(8));
        Assert.Equal(Stage.Opening.AddMinutes(6), lead.AlertedAt);
    }

    [Fact]
    public async Task An_update_that_never_works_reaches_the_managers_as_words()
    {
        await using var api = await FakeBotApi.Start();
        var clock = new ShiftedClock(Stage.Opening);
        var broken = new Mock<IBot>();
        broken.Setup(b => b.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("on purpose"));
        var group = api.Group(-100500);
        await using var host = await HostUnderTest.Start(new HostSetup
        {
            Api = api,
            Clock = clock,
            Settings = new Dictionary<string, string?> { ["Managers:GroupChatId"] = "-100500", ["Turns:ParkedPollSeconds"] = "60" },
            Services = services => services.Replace(ServiceDescriptor.Singleton(broken.Object)),
        });
        api.User(1001, "Anna").Says("my number is 555 0100");
        await api.WaitForAllConfirmed();

        foreach (var pause in new[] { 6, 31, 121 })
        {
            clock.Advance(TimeSpan.FromSeconds(pause));
            await host.Services.GetRequiredService<ParkedTurns>().Look(CancellationToken.None);
        }

        await api.WaitForMessage(group.Id, "my number is 555 0100");
        await using var db = host.Db.Open();
        Assert.Equal(InboxStatus.Dead, (await db.Inbox.SingleAsync()).Status);
    }

    private static async Task<bool> Paused(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return await db.ChatPauses.AnyAsync() && !await db.Outbox.AnyAsync(o => o.Status == OutboxStatus.Leased);
    }
}
