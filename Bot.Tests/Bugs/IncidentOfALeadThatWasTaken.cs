using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Tests.FollowUps;
using Bot.Tests.Scenarios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Bugs;

/// <summary>
/// A firm that works by the desk alone binds no chat: the incident that a hot lead reached nobody stayed open for ever, for won
/// leads too.
/// </summary>
public sealed class IncidentOfALeadThatWasTaken
{
    [Theory]
    [InlineData("/take 1", true)]
    [InlineData("/called 1", true)]
    [InlineData("/later 1 3 days", true)]
    [InlineData("/won 1", true)]
    [InlineData("/lost 1 spam", true)]
    [InlineData("/note 1 rings back", false)]
    public async Task Who_sees_to_the_lead_ends_it(string command, bool isClosed)
    {
        await using var world = await FollowUpWorld.Open();
        var mary = await world.Enrol("Mary");
        await world.OpenLead(await world.Ask());
        await world.TickAfter(TimeSpan.FromMinutes(10));
        Assert.Equal("no-managers-chat", Assert.Single(await world.All<Incident>()).Kind);

        Assert.False((await world.Say(mary, command)).IsRefused);

        Assert.Equal(isClosed, Assert.Single(await world.All<Incident>()).ClosedAt == world.Clock.Now);
        Assert.Equal(isClosed, (await world.All<JournalEntry>()).Exists(j => j is { What: JournalEvent.IncidentClosed, LeadNumber: 1, Detail: "no-managers-chat" }));
    }

    [Fact]
    public async Task Who_took_it_by_the_desk_knows_of_it_although_no_chat_was_told()
    {
        await using var stage = await Stage.Open();
        await stage.Says(stage.Visitor(1001, "Anna"), "/start");
        await stage.Host.Storage.Run(null, async (scope, token) =>
        {
            var lead = new Lead(1, "telegram", "ad", Stage.Opening.AddMinutes(-3));
            lead.Qualify(new Qualified(Temperature.Hot, [], 1), Stage.Opening.AddMinutes(-3));
            scope.Db.Leads.Add(lead);
            await scope.Db.SaveChangesAsync(token);
            await scope.Db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.OwnerId, 1), token);
        });

        await stage.Host.Services.GetRequiredService<DeliveryWatch>().Look(CancellationToken.None);

        await using var db = stage.Host.Db.Open();
        Assert.Empty(await db.Incidents.ToListAsync());
        Assert.Contains("hot leads nobody was told of: 0", await stage.Host.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sets_it_free_again_gives_its_alert_the_usual_time()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        await stage.Says(stage.Visitor(1001, "Anna"), "/start");
        await stage.Host.Storage.Run(null, async (scope, token) =>
        {
            var lead = new Lead(1, "telegram", "ad", Stage.Opening.AddHours(-1));
            lead.Qualify(new Qualified(Temperature.Hot, [], 1), Stage.Opening.AddHours(-1));
            lead.Announced(Stage.Opening.AddHours(-1));
            scope.Db.Leads.Add(lead);
            await scope.Db.SaveChangesAsync(token);
        });
        await stage.SaysInGroup(mary, "/take 1");
        await stage.SaysInGroup(mary, "/release 1");
        // As while the card is on its way.
        await using var db = stage.Host.Db.Open();
        await db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.AlertedAt, (DateTimeOffset?)null));

        await stage.Host.Services.GetRequiredService<DeliveryWatch>().Look(CancellationToken.None);

        Assert.Empty(await db.Incidents.ToListAsync());
        Assert.Contains("hot leads nobody was told of: 0", await stage.Host.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stays_open_while_the_reminder_of_a_call_finds_nobody()
    {
        await using var world = await FollowUpWorld.Open();
        var mary = await world.Enrol("Mary");
        await world.OpenLead(await world.Ask(), Temperature.Warm);
        await world.Say(mary, "/take 1");
        await world.TickAfter(TimeSpan.FromMinutes(15));

        Assert.Null(Assert.Single(await world.All<Incident>()).ClosedAt);
    }
}
