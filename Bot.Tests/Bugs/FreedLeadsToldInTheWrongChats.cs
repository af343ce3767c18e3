using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Host.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Bugs;

/// <summary>
/// Who was deleted from the settings lost his leads before the chats of the new settings were bound: they were told where
/// nobody should read them any more, or nowhere.
/// </summary>
public sealed class FreedLeadsToldInTheWrongChats : IAsyncLifetime, IDisposable
{
    private static readonly (string, long) Mary = ("Mary", 501);
    private static readonly (string, long) Nina = ("Nina", 502);
    private static readonly (string, long) Olga = ("Olga", 503);
    private readonly TempFolder _folder = new();
    private readonly ShiftedClock _clock = new(Stage.Opening);
    private FakeBotApi _api = null!;

    public async Task InitializeAsync()
    {
        _api = await FakeBotApi.Start();
        foreach (var (name, id) in new[] { Mary, Nina, Olga })
            _api.User(id, name).Says("/start");
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Her_successor_reads_of_them_at_once()
    {
        await using (var host = await Start(0, Mary))
            await GiveLead(host, Mary);

        await using var next = await Start(0, Olga);

        await _api.WaitForMessage(503, "#1");
        await Outbox.Drained(next.Db);
        Assert.Single(Told(503));
        await using var db = next.Db.Open();
        Assert.DoesNotContain(await db.Incidents.ToListAsync(), i => i.ClosedAt is null);
    }

    [Fact]
    public async Task They_go_to_the_new_group_and_not_to_the_one_before()
    {
        var (a, b) = (_api.Group(-100701), _api.Group(-100702));
        await using (var host = await Start(a.Id, Mary))
            await GiveLead(host, Mary);
        var before = Told(a.Id).Count;

        await using var next = await Start(b.Id);

        await _api.WaitForMessage(b.Id, "#1");
        await Outbox.Drained(next.Db);
        Assert.Equal((before, 1), (Told(a.Id).Count, Told(b.Id).Count));
        await using var db = next.Db.Open();
        Assert.Equal(["-100702"], await db.CardMessages.Select(c => c.ChatId).ToListAsync());
    }

    [Fact]
    public async Task Of_two_who_go_together_neither_reads_of_the_leads_of_the_other()
    {
        await using (var host = await Start(0, Mary, Nina, Olga))
            await GiveLead(host, Mary);
        var before = Told(502).Count;

        await using var next = await Start(0, Olga);

        await _api.WaitForMessage(503, "#1");
        await Outbox.Drained(next.Db);
        Assert.Equal(before, Told(502).Count);
    }

    private async Task<HostUnderTest> Start(long group, params (string Name, long Id)[] people)
    {
        var settings = new Dictionary<string, string?> { ["Managers:GroupChatId"] = $"{group}" };
        for (var i = 0; i < people.Length; i++)
            (settings[$"Managers:People:{i}:Name"], settings[$"Managers:People:{i}:TelegramUserId"]) = (people[i].Name, $"{people[i].Id}");
        var host = await HostUnderTest.Start(new HostSetup { Api = _api, Folder = _folder, Clock = _clock, Settings = settings });
        await _api.WaitForAllConfirmed();
        return host;
    }

    private static Task GiveLead(HostUnderTest host, (string Name, long Id) to) => host.Storage.Run(null, async (scope, token) =>
    {
        var visitor = new Visitor("web", "v", null, "site", Stage.Opening);
        scope.Rows.InsertNow(visitor);
        var conversation = new Conversation(new ChatAddress("web", "v"), visitor.Id, "en", Stage.Opening);
        scope.Rows.InsertNow(conversation);
        var lead = new Lead(conversation.Id, "web", "site", Stage.Opening);
        lead.Qualify(new Qualified(Temperature.Hot, [], 20), Stage.Opening);
        lead.Announced(Stage.Opening);
        lead.Alerted(Stage.Opening);
        scope.Db.Leads.Add(lead);
        await scope.Db.SaveChangesAsync(token);
        var manager = await scope.Db.Managers.FirstAsync(m => m.TelegramUserId == to.Id, token);
        await host.Services.GetRequiredService<ManagerDesk>().Execute(scope, manager, $"/take {lead.Number}", Stage.Opening, token);
    });

    private List<BotMessage> Told(long chatId) => [.. _api.MessagesTo(chatId).Where(m => m.Text.Contains("#1", StringComparison.Ordinal))];
}
