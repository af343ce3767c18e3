using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Host.Leads;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Managers;

/// <summary>Who is named in <c>Managers:People</c>, and who is so no more at the next start.</summary>
public sealed class PeopleOfTheSettingsTests : IDisposable
{
    private static readonly (string, long, string) Anna = ("Anna", 1001, "Head");
    private static readonly (string, long, string) Boris = ("Boris", 1002, "Manager");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_was_deleted_from_the_settings_loses_the_role_and_his_leads()
    {
        await using (var host = await Start(Anna, Boris))
            await GiveLead(host, 1001);

        await using var next = await Start(Boris);

        await using var db = next.Db.Open();
        Assert.Equal([(1001, false), (1002, true)], (await db.Managers.OrderBy(m => m.Id).ToListAsync()).Select(m => ((int)m.TelegramUserId!, m.IsActive)));
        var lead = await db.Leads.SingleAsync();
        Assert.Equal((LeadStage.New, null), (lead.Stage, lead.OwnerId));
        Assert.Contains(await db.Journal.ToListAsync(), j => j.What == JournalEvent.ManagerDismissed && j.Actor == "bot");
    }

    [Fact]
    public async Task Who_is_named_anew_is_let_in_again()
    {
        await using (await Start(Anna, Boris))
        {
        }

        await using (await Start(Boris))
        {
        }

        await using var next = await Start(Anna);
        Assert.Equal((true, ManagerRole.Head), await Standing(next, 1001));
        Assert.Equal((false, ManagerRole.Manager), await Standing(next, 1002));
    }

    [Fact]
    public async Task Who_bound_himself_by_a_code_is_not_touched_by_the_settings_leaving_him()
    {
        await using (var host = await Start())
        {
            await ByCode(host, new Manager("Anna", ManagerRole.Owner, 1001, DateTimeOffset.UtcNow));
            await ByCode(host, new Manager("Clara", ManagerRole.Manager, 1003, DateTimeOffset.UtcNow));
        }

        await using (var named = await Start(Anna))
            Assert.Equal((true, ManagerRole.Head), await Standing(named, 1001));

        await using var next = await Start();
        Assert.Equal((true, ManagerRole.Owner), await Standing(next, 1001));
        Assert.Equal((true, ManagerRole.Manager), await Standing(next, 1003));
    }

    [Fact]
    public async Task Who_was_put_out_by_command_stays_out_though_the_settings_name_him()
    {
        await using (var host = await Start(Anna, Boris))
        {
            await host.Storage.Run(null, async (scope, token) =>
            {
                var anna = await scope.Db.Managers.FirstAsync(m => m.TelegramUserId == 1001, token);
                Assert.False((await host.Services.GetRequiredService<ManagerDesk>().Execute(scope, anna, "/dismiss boris", DateTimeOffset.UtcNow, token)).IsRefused);
            });
        }

        await using var next = await Start(Anna, Boris);
        Assert.Equal((false, ManagerRole.Manager), await Standing(next, 1002));
    }

    private Task<HostUnderTest> Start(params (string Name, long Id, string Role)[] people)
    {
        var settings = new Dictionary<string, string?>();
        for (var i = 0; i < people.Length; i++)
        {
            settings[$"Managers:People:{i}:Name"] = people[i].Name;
            settings[$"Managers:People:{i}:TelegramUserId"] = $"{people[i].Id}";
            settings[$"Managers:People:{i}:Role"] = people[i].Role;
        }

        return HostUnderTest.Start(new HostSetup { Folder = _folder, Settings = settings });
    }

    private static Task GiveLead(HostUnderTest host, long userId) => host.Storage.Run(null, async (scope, token) =>
    {
        var now = DateTimeOffset.UtcNow;
        var visitor = new Visitor("web", "v", null, "site", now);
        scope.Rows.InsertNow(visitor);
        var conversation = new Conversation(new ChatAddress("web", "v"), visitor.Id, "en", now);
        scope.Rows.InsertNow(conversation);
        var lead = new Lead(conversation.Id, "web", "site", now);
        scope.Db.Leads.Add(lead);
        await scope.Db.SaveChangesAsync(token);
        var manager = await scope.Db.Managers.FirstAsync(m => m.TelegramUserId == userId, token);
        await host.Services.GetRequiredService<ManagerDesk>().Execute(scope, manager, $"/take {lead.Number}", now, token);
    });

    // As /bind leaves it.
    private static Task ByCode(HostUnderTest host, Manager manager) => host.Storage.Run(null, async (scope, token) =>
    {
        scope.Db.Managers.Add(manager);
        await scope.Db.SaveChangesAsync(token);
        scope.Rows.Insert(new JournalEntry(JournalEvent.ManagerEnrolled, $"manager:{manager.Id}", DateTimeOffset.UtcNow) { Detail = "binding code" });
    });

    private static async Task<(bool, ManagerRole)> Standing(HostUnderTest host, long userId)
    {
        await using var db = host.Db.Open();
        var manager = await db.Managers.SingleAsync(m => m.TelegramUserId == userId);
        return (manager.IsActive, manager.Role);
    }
}
