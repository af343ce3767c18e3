using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.Leads;
using Bot.Tests.FollowUps;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>
/// A database that an older release filled: its open leads were told of by no new timer until something touched them, and then
/// perhaps at midnight; its incidents of leads that were taken or closed stayed open for ever.
/// </summary>
public sealed class LeadsOfAnOlderRelease
{
    private static readonly DateTimeOffset Now = Stage.Opening;

    [Fact]
    public async Task Of_a_lead_nobody_took_managers_are_told_once_the_new_release_runs()
    {
        using var folder = new TempFolder();
        await Restart(folder, host => Lead(host, Now.AddDays(-4)));
        await Restart(folder, _ => Task.CompletedTask);

        await Restart(folder, async host =>
        {
            await using var db = host.Db.Open();
            var row = await db.FollowUps.SingleAsync();
            Assert.Equal((FollowUpKind.Overlooked, FollowUpStatus.Pending, 1), (row.Kind, row.Status, row.LeadNumber));
            Assert.InRange(row.DueAt, Now.AddMinutes(10), Now.AddMinutes(11));
        });
    }

    [Fact]
    public async Task Of_one_that_lies_about_for_weeks_nothing_is_told_anew()
    {
        using var folder = new TempFolder();
        await Restart(folder, host => Lead(host, Now.AddDays(-30)));

        await Restart(folder, async host =>
        {
            await using var db = host.Db.Open();
            Assert.Empty(await db.FollowUps.ToListAsync());
        });
    }

    [Fact]
    public async Task Incidents_of_leads_that_were_taken_or_closed_since_end()
    {
        using var folder = new TempFolder();
        await Restart(folder, async host =>
        {
            await Lead(host, Now.AddDays(-2));
            await Lead(host, Now.AddDays(-2), takenAt: Now.AddDays(-1));
            await Lead(host, Now.AddDays(-2), takenAt: Now.AddDays(-3));
            await Lead(host, Now.AddDays(-2), close: lead => lead.Lose("price", Now));
            await host.Storage.Run(null, (scope, _) =>
            {
                for (var number = 1; number <= 4; number++)
                    scope.Db.Incidents.Add(new Incident(number == 4 ? IncidentKinds.AlertLate : IncidentKinds.NoManagersChat, number, Now.AddDays(-2)));
                return Task.CompletedTask;
            });
        });

        await Restart(folder, async host =>
        {
            await using var db = host.Db.Open();
            // The third was opened after its lead was taken: the reminder of a call found nobody.
            Assert.Equal([1, 3], await db.Incidents.Where(i => i.ClosedAt == null).OrderBy(i => i.LeadNumber).Select(i => i.LeadNumber!.Value).ToListAsync());
            Assert.Equal(2, await db.Journal.CountAsync(j => j.What == JournalEvent.IncidentClosed));
        });
    }

    [Fact]
    public async Task What_is_told_late_is_told_in_working_hours()
    {
        await using var world = await FollowUpWorld.Open();
        await world.BindGroup();
        await world.OpenLead(await world.Ask(), Temperature.Warm);
        await world.Change(scope => scope.Db.FollowUps.ExecuteDeleteAsync());
        world.Clock.Now = new DateTimeOffset(2026, 3, 12, 22, 0, 0, TimeSpan.Zero); // midnight in Riga

        await world.Change(async scope => await world.Get<LeadRelay>().ToManagers(scope, await scope.Db.Conversations.FirstAsync(), "Thanks", world.Clock.Now, CancellationToken.None));

        Assert.Equal(new DateTimeOffset(2026, 3, 13, 7, 0, 0, TimeSpan.Zero), Assert.Single(await world.All<FollowUp>()).DueAt);
    }

    private static async Task Restart(TempFolder folder, Func<HostUnderTest, Task> then)
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Clock = new ShiftedClock(Now), Folder = folder });
        await then(host);
    }

    private static Task Lead(HostUnderTest host, DateTimeOffset at, DateTimeOffset? takenAt = null, Action<Lead>? close = null) => host.Storage.Run(null, async (scope, token) =>
    {
        var chat = $"{await scope.Db.Leads.CountAsync(token)}";
        var visitor = new Visitor("web", chat, null, "ad", at);
        scope.Rows.InsertNow(visitor);
        var conversation = new Conversation(new ChatAddress("web", chat), visitor.Id, "en", at);
        scope.Rows.InsertNow(conversation);
        var lead = new Lead(conversation.Id, "web", "ad", at);
        lead.Announced(at);
        lead.Qualify(new Qualified(Temperature.Warm, [], 1), at);
        close?.Invoke(lead);
        scope.Db.Leads.Add(lead);
        var manager = new Manager("Mary", ManagerRole.Manager, null, at);
        scope.Db.Managers.Add(manager);
        await scope.Db.SaveChangesAsync(token);
        if (takenAt is null)
            return;
        await scope.Db.Leads.Where(l => l.Number == lead.Number).ExecuteUpdateAsync(set => set.SetProperty(l => l.OwnerId, manager.Id).SetProperty(l => l.ClaimedAt, takenAt), token);
    });
}
