using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Host.FollowUps;
using Bot.Tests.FollowUps;

namespace Bot.Tests.Bugs;

/// <summary>
/// With a longer <c>FollowUps:Times:Announce</c> a lead whose visitor still answered was told of as overlooked, or
/// announced "again", before its announcement.
/// </summary>
public sealed class AlarmsBeforeTheAnnouncement
{
    private static readonly TimeSpan ThreeHours = TimeSpan.FromHours(3);

    [Theory]
    [InlineData(Temperature.Hot, OutboxKind.Alert, 10)]
    [InlineData(Temperature.Warm, OutboxKind.CallReminder, 10)]
    public async Task The_lead_is_announced_first_and_what_is_overlooked_is_told_after_it(Temperature temperature, OutboxKind after, int minutes)
    {
        await using var world = await FollowUpWorld.Open(settings: ("FollowUps:Times:Announce", "03:00:00"));
        await world.BindGroup();
        await GivesContact(world, temperature);

        for (var i = 0; i < 18; i++)
            await world.TickAfter(TimeSpan.FromMinutes(i == 17 ? 9.9 : 10));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAt(FollowUpWorld.Noon + ThreeHours);
        Assert.Equal(OutboxKind.Alert, Assert.Single(await world.All<OutboxItem>()).Kind);

        await world.TickAfter(TimeSpan.FromMinutes(minutes - 0.1));
        Assert.Single(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromMinutes(0.2));
        Assert.Equal([OutboxKind.Alert, after], (await world.All<OutboxItem>()).Select(o => o.Kind));
    }

    [Fact]
    public async Task Near_closing_too()
    {
        // 17:28 in Riga, where the firm closes at 18.
        await using var world = await FollowUpWorld.Open(new DateTimeOffset(2026, 3, 10, 15, 28, 0, TimeSpan.Zero), ("FollowUps:Times:Announce", "00:15:00"));
        await world.BindGroup();
        await GivesContact(world, Temperature.Warm);

        await world.TickAfter(TimeSpan.FromMinutes(14));
        Assert.Empty(await world.All<OutboxItem>());
        await world.TickAfter(TimeSpan.FromMinutes(1));
        Assert.Equal(OutboxKind.Alert, Assert.Single(await world.All<OutboxItem>()).Kind);
    }

    // As a turn leaves it: the contact is there, and the next question is open.
    private static async Task GivesContact(FollowUpWorld world, Temperature temperature)
    {
        var conversation = await world.Ask();
        await world.Change(async scope =>
        {
            var lead = new Lead(conversation.Id, "telegram", "ad", world.Clock.Now);
            lead.Reach(new Contact("Anna", "+37126123456", false, null), null, null, world.Clock.Now);
            lead.Qualify(new Qualified(temperature, [], 10), world.Clock.Now);
            scope.Db.Leads.Add(lead);
            await scope.Db.SaveChangesAsync();
            await world.Get<FollowUpPlanner>().Replan(scope, lead, "changed", world.Clock.Now, CancellationToken.None, isNew: true);
        });
    }
}
