using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Journal;
using Bot.Host.Leads;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Managers;

/// <summary>The bot was tried with one token and goes on with another: nobody counts as reached whom it cannot write to.</summary>
public sealed class AnotherBotTests : IAsyncLifetime, IDisposable
{
    private const long GroupId = -100701;
    private readonly TempFolder _folder = new();
    private readonly ShiftedClock _clock = new(Stage.Opening);
    private FakeBotApi _old = null!;
    private FakeBotApi _new = null!;

    public async Task InitializeAsync()
    {
        _old = await FakeBotApi.Start();
        _new = await FakeBotApi.Start(new FakeBotApiOptions { Token = "900000002:AAfake-token-of-the-bot-under-test_02" });
        await using var host = await Start(_old);
        await Lead(host);
        _old.Group(GroupId);
        await Bind(host, _old);
        await LeaveWaiting(host);
    }

    public async Task DisposeAsync()
    {
        await _old.DisposeAsync();
        await _new.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_group_of_the_earlier_bot_is_not_bound_and_the_new_one_gets_what_nobody_was_told_of()
    {
        await using var host = await Start(_new);

        await using (var db = host.Db.Open())
        {
            Assert.Empty(await db.ManagersChats.ToListAsync());
            Assert.Equal(1, await db.Journal.CountAsync(j => j.What == JournalEvent.ChatUnbound && j.Detail == $"chat {GroupId}"));
            Assert.False(await db.Outbox.AnyAsync(o => o.Status == OutboxStatus.Pending || o.Status == OutboxStatus.Leased));
        }

        _new.Group(GroupId);
        await Bind(host, _new);
        await _new.WaitForMessage(GroupId, "#1");
    }

    [Fact]
    public async Task A_visitor_of_the_earlier_bot_cannot_be_written_to_until_it_is_back()
    {
        await using (var host = await Start(_new))
            Assert.Equal((1, 1), (await Unreachable(host), await Told(host)));
        await using (var again = await Start(_new))
            Assert.Equal((1, 1), (await Unreachable(again), await Told(again)));

        await using var back = await Start(_old);
        Assert.Equal(0, await Unreachable(back));
    }

    // By a kill it may be left as under way.
    [Theory]
    [InlineData(OutboxStatus.Pending)]
    [InlineData(OutboxStatus.Leased)]
    public async Task Words_that_waited_for_a_visitor_of_the_earlier_bot_are_told_once_a_chat_is_bound(OutboxStatus left)
    {
        await Leave(left);
        await using (var host = await Start(_new))
        {
            await using var db = host.Db.Open();
            Assert.NotNull((await db.Leads.SingleAsync()).WaitingSince);
        }

        await using var again = await Start(_new);
        _new.Group(GroupId);
        await Bind(again, _new);
        await Bind(again, _new);
        await Outbox.Drained(again.Db);

        Assert.Single(_new.MessagesTo(GroupId), m => m.Text.StartsWith("#1: what was written to the visitor did not arrive", StringComparison.Ordinal));
        Assert.Equal(1, await Told(again));
    }

    [Fact]
    public async Task A_named_group_is_bound_for_the_new_bot()
    {
        _new.Group(GroupId);
        await using var host = await Start(_new, ("Managers:GroupChatId", $"{GroupId}"));

        await _new.WaitForMessage(GroupId, "#1");
        await using var db = host.Db.Open();
        Assert.Equal(["telegram:900000002"], await db.ManagersChats.Select(c => c.Channel).ToListAsync());
    }

    private Task<HostUnderTest> Start(FakeBotApi api, params (string Name, string? Value)[] settings) => HostUnderTest.Start(new HostSetup
    {
        Api = api,
        Folder = _folder,
        Clock = _clock,
        Settings = settings.ToDictionary(s => s.Name, s => s.Value),
    });

    private async Task Lead(HostUnderTest host)
    {
        var anna = _old.User(1001, "Anna");
        anna.Says("/start");
        await _old.WaitForMessage(1001, "What would you like");
        anna.Presses("Talk to a person");
        await _old.WaitForAllConfirmed();
        await Outbox.Drained(host.Db);
    }

    private static async Task Bind(HostUnderTest host, FakeBotApi api)
    {
        var used = await host.BindCode();
        api.User(501, "Mary").SaysIn(GroupId, $"/bind {used}");
        await Until.True(async () => await host.BindCode() != used, "the next code");
        await Outbox.Drained(host.Db);
    }

    // The alert of the lead and a manager's answer were on their way when the old bot's host was stopped.
    private static Task LeaveWaiting(HostUnderTest host) => host.Storage.Run(null, async (scope, token) =>
    {
        var conversation = await scope.Db.Conversations.SingleAsync(token);
        var later = Stage.Opening.AddHours(5);
        await scope.Db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.AlertedAt, (DateTimeOffset?)null), token);
        scope.Rows.Insert(new OutboxItem(new ChatAddress(conversation.Channel, $"{GroupId}"), OutboxKind.Alert, "", later) { LeadNumber = 1 });
        scope.Rows.Insert(new OutboxItem(conversation.Address, OutboxKind.Reply, "{}", later) { LeadNumber = 1, ConversationId = conversation.Id });
    });

    // The lead was answered, and the answer waits as the killed host left it.
    private async Task Leave(OutboxStatus left)
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Folder = _folder, Clock = _clock });
        await host.Storage.Run(null, async (scope, token) =>
        {
            await scope.Db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.WaitingSince, (DateTimeOffset?)null), token);
            await scope.Db.Outbox.Where(o => o.Kind == OutboxKind.Reply && o.Status == OutboxStatus.Pending)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, left), token);
        });
    }

    private static async Task<int> Unreachable(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return await TalkOnLead.Unreachable(db, 1).CountAsync();
    }

    private static async Task<int> Told(HostUnderTest host)
    {
        await using var db = host.Db.Open();
        return await db.Journal.CountAsync(j => j.What == JournalEvent.ReplyLost && j.LeadNumber == 1);
    }
}
