using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Bugs;

/// <summary>A chat that was bound, or came back, was told only of the hot leads from before.</summary>
public sealed class WarmLeadsNobodyWasToldOf
{
    [Fact]
    public async Task They_are_announced_to_the_first_chat_that_is_bound_unless_somebody_took_them()
    {
        await using var api = await FakeBotApi.Start();
        await using var host = await HostUnderTest.Start(new HostSetup { Api = api, Clock = new ShiftedClock(Stage.Opening) });
        await Begin(api, 1001);
        await Begin(api, 1002);
        await OpenLead(host);
        await OpenLead(host, "1002", takenBy: "Clara");
        var group = api.Group(-100700);

        api.User(501, "Mary").SaysIn(group.Id, $"/bind {await host.BindCode()}");
        await api.WaitForMessage(group.Id, "#1");
        await api.WaitForAllConfirmed();
        await Outbox.Drained(host.Db);

        Assert.Single(api.MessagesTo(group.Id), m => m.Text.Contains("#1", StringComparison.Ordinal));
        Assert.DoesNotContain(api.MessagesTo(group.Id), m => m.Text.Contains("#2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task They_are_announced_to_the_only_manager_who_lets_the_bot_write_again()
    {
        await using var api = await FakeBotApi.Start();
        var people = new Dictionary<string, string?> { ["Managers:People:0:Name"] = "Mary", ["Managers:People:0:TelegramUserId"] = "501" };
        await using var host = await HostUnderTest.Start(new HostSetup { Api = api, Clock = new ShiftedClock(Stage.Opening), Settings = people });
        var mary = api.User(501, "Mary");
        mary.Says("/leads");
        await api.WaitForMessage(501, "leads");
        await Begin(api, 1001);
        mary.Blocks();
        await api.WaitForAllConfirmed();
        await OpenLead(host);

        mary.Unblocks();

        await api.WaitForMessage(501, "#1");
    }

    private static async Task Begin(FakeBotApi api, long visitor)
    {
        api.User(visitor, "Anna").Says("/start");
        await api.WaitForMessage(visitor, "What would you like");
    }

    // As LeadAlerts.Announce leaves it while no chat can be written to.
    private static Task OpenLead(HostUnderTest host, string chatId = "1001", string? takenBy = null) => host.Storage.Run(null, async (scope, token) =>
    {
        var conversation = await scope.Db.Conversations.SingleAsync(c => c.ChatId == chatId, token);
        var lead = new Lead(conversation.Id, "telegram", "ad", Stage.Opening);
        lead.Qualify(new Qualified(Temperature.Warm, [], 1), Stage.Opening);
        lead.Announced(Stage.Opening);
        scope.Db.Leads.Add(lead);
        await scope.Db.SaveChangesAsync(token);
        if (takenBy is null)
            return;
        var manager = new Manager(takenBy, ManagerRole.Manager, null, Stage.Opening);
        scope.Db.Managers.Add(manager);
        await scope.Db.SaveChangesAsync(token);
        await scope.Db.Leads.Where(l => l.Number == lead.Number).ExecuteUpdateAsync(set => set.SetProperty(l => l.OwnerId, manager.Id), token);
    });
}
