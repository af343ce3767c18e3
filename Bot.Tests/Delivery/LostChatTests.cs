using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>Leads that only a lost managers' group was told of, or nobody.</summary>
public sealed class LostChatTests
{
    [Fact]
    public async Task They_are_announced_once_when_the_bot_returns_to_the_group()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        await LoseALead(stage);

        stage.Group.SetsBot(mary, "member");
        await stage.Api.WaitForMessage(stage.Group.Id, "#1");
        await stage.Api.WaitForAllConfirmed();
        await Outbox.Drained(stage.Host.Db);

        Assert.Single(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.Contains("#1", StringComparison.Ordinal));
        await using var db = stage.Host.Db.Open();
        Assert.DoesNotContain(await db.Incidents.ToListAsync(), i => i.ClosedAt is null);
    }

    [Fact]
    public async Task An_alert_that_still_waits_for_the_group_is_not_doubled()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        stage.Group.SetsBot(mary, "kicked");
        await Until.True(() => IsLost(stage), "the group to be lost");
        // Queued for the lost group as by a turn that ran beside the loss.
        await stage.Host.Storage.Run(null, async (scope, token) =>
        {
            await OpenLead(scope);
            var group = await scope.Db.ManagersChats.SingleAsync(token);
            scope.Rows.Insert(new OutboxItem(group.Address, OutboxKind.Alert, "", Stage.Opening) { LeadNumber = 1 });
            scope.Db.Incidents.Add(new Incident("no-managers-chat", 1, Stage.Opening));
        });

        stage.Group.SetsBot(mary, "member");
        await stage.Api.WaitForMessage(stage.Group.Id, "#1");
        await stage.Api.WaitForAllConfirmed();
        await Outbox.Drained(stage.Host.Db);

        Assert.Single(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.Contains("#1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_chat_was_told_of_is_not_announced_again()
    {
        await using var stage = await Stage.Open();
        var mary = stage.Manager(501, "Mary");
        await LoseALead(stage);
        mary.Says($"/bind {await stage.Host.BindCode()}");
        await stage.Api.WaitForMessage(501, "#1");
        await Until.True(() => IsAlerted(stage), "the alert to be written down");

        stage.Group.SetsBot(mary, "member");
        await stage.Api.WaitForAllConfirmed();
        await Outbox.Drained(stage.Host.Db);

        Assert.DoesNotContain(stage.Api.MessagesTo(stage.Group.Id), m => m.Text.Contains("#1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_are_announced_to_a_group_that_the_settings_bind()
    {
        using var folder = new TempFolder();
        await using var api = await FakeBotApi.Start();
        var clock = new ShiftedClock(Stage.Opening);
        var group = api.Group(-100700);
        await using (var first = await HostUnderTest.Start(new HostSetup { Api = api, Clock = clock, Folder = folder }))
        {
            api.User(1001, "Anna").Says("/start");
            await api.WaitForMessage(1001, "What would you like");
            api.User(1001, "Anna").Presses("Talk to a person");
            await Until.True(() => HasLead(first.Db), "the lead");
        }

        await using var second = await HostUnderTest.Start(new HostSetup
        {
            Api = api, Clock = clock, Folder = folder, Settings = new Dictionary<string, string?> { ["Managers:GroupChatId"] = "-100700" },
        });

        await api.WaitForMessage(group.Id, "#1");
    }

    // The group throws the bot out while a lead's alert is on its way there.
    private static async Task LoseALead(Stage stage)
    {
        var anna = stage.Visitor(1001, "Anna");
        await stage.Says(anna, "/start");
        stage.Group.BotStatus = "kicked";
        await stage.Presses(anna, "Talk to a person");
        Assert.True(await IsLost(stage));
    }

    private static async Task OpenLead(WorkScope scope)
    {
        var conversation = await scope.Db.Conversations.SingleAsync(c => c.ChatId == "1001");
        var lead = new Bot.Domain.Leads.Lead(conversation.Id, "telegram", "ad", Stage.Opening);
        lead.Qualify(new Bot.Domain.Leads.Qualified(Bot.Domain.Leads.Temperature.Hot, [], 1), Stage.Opening);
        lead.Announced(Stage.Opening);
        scope.Db.Leads.Add(lead);
        await scope.Db.SaveChangesAsync();
    }

    private static async Task<bool> IsLost(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return await db.ManagersChats.AnyAsync(c => c.LostAt != null);
    }

    private static async Task<bool> IsAlerted(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return await db.Leads.AnyAsync(l => l.AlertedAt != null);
    }

    private static async Task<bool> HasLead(LeadsDb leadsDb)
    {
        await using var db = leadsDb.Open();
        return await db.Leads.AnyAsync(l => l.AnnouncedAt != null);
    }
}
