using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Managers;

/// <summary>Which chats get the leads after the settings changed; what was bound by a code is not theirs to end.</summary>
public sealed class BoundChatsTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] GroupA = ["Managers:GroupChatId=-100701"];
    private static readonly string[] GroupB = ["Managers:GroupChatId=-100702"];
    private static readonly string[] Mary = ["Managers:People:0:Name=Mary", "Managers:People:0:TelegramUserId=501", "Managers:People:0:Role=Head"];
    private readonly TempFolder _folder = new();
    private readonly ShiftedClock _clock = new(Stage.Opening);
    private FakeBotApi _api = null!;

    public async Task InitializeAsync() => _api = await FakeBotApi.Start();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_group_that_the_settings_no_longer_name_gets_no_leads()
    {
        var (a, b) = (_api.Group(-100701), _api.Group(-100702));
        await using (await Start(GroupA))
        {
        }

        await using var host = await Start(GroupB);
        await Leads(host);

        await _api.WaitForMessage(b.Id, "#1");
        await Outbox.Drained(host.Db);
        Assert.Empty(_api.MessagesTo(a.Id));
        Assert.Equal(["-100702"], await Bound(host));
        Assert.True(await Journalled(host, JournalEvent.ChatUnbound, "chat -100701"));
    }

    [Fact]
    public async Task An_open_lead_whose_card_hangs_there_alone_gets_another_one_without_a_sound()
    {
        var (a, b) = (_api.Group(-100701), _api.Group(-100702));
        await using (var host = await Start(GroupA))
        {
            await Leads(host);
            Assert.Single(_api.MessagesTo(a.Id));
        }

        await using var next = await Start(GroupB);
        await _api.WaitForMessage(b.Id, "#1");
        await Outbox.Drained(next.Db);

        Assert.Equal("true", Assert.Single(_api.Calls, c => c.Method == "sendMessage" && c.ChatId == b.Id)["disable_notification"]);
        await using var db = next.Db.Open();
        Assert.Equal(["-100702"], await db.CardMessages.Select(c => c.ChatId).ToListAsync());
    }

    [Fact]
    public async Task With_a_group_the_named_people_get_no_leads_in_private_any_more()
    {
        _api.Group(-100701);
        await using (var people = await Start(Mary))
            Assert.Equal(["501"], await Bound(people));

        await using (var host = await Start([.. Mary, .. GroupA]))
            Assert.Equal(["-100701"], await Bound(host));

        await using var without = await Start(Mary);
        Assert.Equal(["501"], await Bound(without));
    }

    [Fact]
    public async Task What_was_bound_by_a_code_stays_whatever_the_settings_say()
    {
        var (a, c) = (_api.Group(-100701), _api.Group(-100703));
        await using (var host = await Start([.. Mary, .. GroupA]))
        {
            var mary = _api.User(501, "Mary");
            await Binds(host, () => mary.SaysIn(a.Id, $"/bind {Code(host)}"), a.Id);
            await Binds(host, () => mary.SaysIn(c.Id, $"/bind {Code(host)}"), c.Id);
            await Binds(host, () => mary.Says($"/bind {Code(host)}"), 501);
        }

        _api.Group(-100702);
        await using var next = await Start([.. Mary, .. GroupB]);
        Assert.Equal(["-100701", "-100702", "-100703", "501"], await Bound(next));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_still_the_one_the_settings_name()
    {
        var a = _api.Group(-100701);
        var isNew = "";
        await using (var host = await Start(GroupA))
        {
            isNew = $"{a.Migrate()}";
            await _api.WaitForAllConfirmed();
            Assert.Equal([isNew], await Bound(host));
        }

        await using (var same = await Start(GroupA))
            Assert.Equal([isNew], await Bound(same));

        _api.Group(-100702);
        await using var next = await Start(GroupB);
        Assert.Equal(["-100702"], await Bound(next));
    }

    [Fact]
    public async Task A_start_without_telegram_ends_nothing()
    {
        await using (await Start(GroupA))
        {
        }

        await using var host = await HostUnderTest.Start(new HostSetup { Folder = _folder, Clock = _clock });

        Assert.Equal(["-100701"], await Bound(host));
    }

    [Fact]
    public async Task Once_unbound_by_hand_it_belongs_to_the_settings_again()
    {
        var a = _api.Group(-100701);
        await using (var host = await Start([.. Mary, .. GroupA]))
        {
            var mary = _api.User(501, "Mary");
            a.With(mary);
            await Binds(host, () => mary.SaysIn(a.Id, $"/bind {Code(host)}"), a.Id);
            mary.SaysIn(a.Id, "/unbind");
            await _api.WaitForMessage(a.Id, "The settings name this chat");
            Assert.Empty(await Bound(host));
        }

        _clock.Advance(TimeSpan.FromMinutes(1));
        await using (var same = await Start([.. Mary, .. GroupA]))
            Assert.Equal(["-100701"], await Bound(same));

        await using var next = await Start([.. Mary, .. GroupB]);
        Assert.Equal(["-100702"], await Bound(next));
    }

    private Task<HostUnderTest> Start(string[] settings) => HostUnderTest.Start(new HostSetup
    {
        Api = _api,
        Folder = _folder,
        Clock = _clock,
        Settings = settings.Select(s => s.Split('=')).ToDictionary(s => s[0], s => (string?)s[1]),
    });

    private async Task Leads(HostUnderTest host)
    {
        var anna = _api.User(1001, "Anna");
        anna.Says("/start");
        await _api.WaitForMessage(1001, "What would you like");
        anna.Presses("Talk to a person");
        await _api.WaitForAllConfirmed();
        await Outbox.Drained(host.Db);
    }

    private async Task Binds(HostUnderTest host, Action says, long chatId)
    {
        var used = await host.BindCode();
        says();
        await _api.WaitForMessage(chatId, "get");
        await Until.True(async () => await host.BindCode() != used, "the next code");
        await Outbox.Drained(host.Db);
    }

    private static string Code(HostUnderTest host) => host.BindCode().GetAwaiter().GetResult();

    private static async Task<List<string>> Bound(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return await db.ManagersChats.OrderBy(c => c.ChatId).Select(c => c.ChatId).ToListAsync();
    }

    private static async Task<bool> Journalled(HostUnderTest host, JournalEvent what, string detail)
    {
        await using var db = host.Db.Open();
        return await db.Journal.AnyAsync(j => j.What == what && j.Actor == "bot" && j.Detail == detail);
    }
}
