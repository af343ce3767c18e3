using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Telegram;

/// <summary>What the dispatcher makes of the server's answers.</summary>
public sealed class OutboxTests : IAsyncLifetime
{
    private TelegramRig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start();
        _rig.Api.User(5).Says("/start");
        await _rig.Api.WaitForMessage(5, "heard");
        await Outbox.Drained(_rig.Host.Db);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_pause_is_kept_also_after_a_restart_and_costs_no_attempt()
    {
        _rig.Api.Plan(new Fault.TooManyRequests(600), "sendMessage", chatId: 5);
        _rig.Api.User(5).Says("one");
        await Paused();
        var calls = _rig.Api.CallsOf("sendMessage").Count;

        await _rig.Restart();
        _rig.Api.User(6).Says("other");
        await _rig.Api.WaitForMessage(6, "heard other");
        Assert.Equal(calls + 1, _rig.Api.CallsOf("sendMessage").Count);

        _rig.Clock.Advance(TimeSpan.FromSeconds(601));
        var arrived = await _rig.Api.WaitForMessage(5, "heard one");
        Assert.Equal("heard one", arrived.Text);
        Assert.Equal(1, (await Newest()).Attempts);
    }

    [Fact]
    public async Task A_visitor_who_blocks_is_unreachable_and_keeps_his_words()
    {
        _rig.Api.User(5).Blocks();
        await _rig.Api.WaitForAllConfirmed();

        Assert.NotNull((await _rig.Read(db => db.Conversations.SingleAsync())).UnreachableSince);
        _rig.Api.User(5).Unblocks();
        _rig.Api.User(5).Says("back again");
        await _rig.Api.WaitForMessage(5, "heard back again");
        Assert.Null((await _rig.Read(db => db.Conversations.SingleAsync())).UnreachableSince);
    }

    [Fact]
    public async Task A_403_ends_the_message_and_the_reach()
    {
        _rig.Api.Plan(new Fault.Refuses(403, "Forbidden: bot was blocked by the user"), "sendMessage");
        _rig.Api.User(5).Says("one");
        await Until.True(async () => (await Newest()).Status == OutboxStatus.Failed, "the message to fail");

        Assert.NotNull((await _rig.Read(db => db.Conversations.SingleAsync())).UnreachableSince);
    }

    [Fact]
    public async Task An_unsure_send_comes_again_marked()
    {
        _rig.Api.Plan(new Fault.DropsAfter(), "sendMessage");
        _rig.Api.User(5).Says("one");
        await Paused();
        _rig.Clock.Advance(TimeSpan.FromSeconds(60));
        await _rig.Api.WaitForMessage(5, text => text.EndsWith("heard one", StringComparison.Ordinal) && text.Contains("repeat", StringComparison.Ordinal));
        await Outbox.Drained(_rig.Host.Db);

        Assert.Equal(OutboxStatus.Sent, (await Newest()).Status);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_failed_without_the_token()
    {
        _rig.Api.Plan(new Fault.Refuses(400, "Bad Request: BUTTON_DATA_INVALID for " + _rig.Api.Token), "sendMessage");
        _rig.Api.User(5).Says("one");
        await Until.True(async () => (await Newest()).Status == OutboxStatus.Failed, "the message to fail");

        var error = (await Newest()).Error;
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID for TOKEN", error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_group_that_moves_takes_its_messages_along(bool heardOfIt)
    {
        var group = _rig.Api.Group(-500);
        await Bind("-500");
        if (!heardOfIt)
            group.BotStatus = "left";
        var newId = group.Migrate();
        group.BotStatus = "member";
        await Post("-500", "a lead");

        await _rig.Api.WaitForMessage(newId, "a lead");
        await Outbox.Drained(_rig.Host.Db);
        await Until.True(async () => (await _rig.Read(db => db.ManagersChats.SingleAsync())).ChatId == $"{newId}", "the chat to move");
    }

    [Fact]
    public async Task Every_alert_that_waited_for_a_group_that_moves_arrives_in_the_new_one()
    {
        var group = _rig.Api.Group(-500);
        await Bind("-500");
        group.BotStatus = "left";
        var newId = group.Migrate();
        group.BotStatus = "member";
        await _rig.Host.Storage.Run(null, async (scope, token) =>
        {
            for (var chat = 1; chat <= 3; chat++)
            {
                var lead = new Lead(1000 + chat, "web", "", _rig.Clock.GetUtcNow());
                scope.Db.Leads.Add(lead);
                await scope.Db.SaveChangesAsync(token);
                _rig.Host.Services.GetRequiredService<OutboxQueue>().AddCard(scope, new ChatAddress(_rig.Channel, "-500"), lead.Number, null, _rig.Clock.GetUtcNow());
            }
        });
        await Outbox.Drained(_rig.Host.Db);

        Assert.Equal(3, _rig.Api.MessagesTo(newId).Count);
        Assert.All(await _rig.Read(db => db.Outbox.Where(o => o.Kind == OutboxKind.Alert).ToListAsync()), alert => Assert.Equal((OutboxStatus.Sent, $"{newId}"), (alert.Status, alert.ChatId)));
    }

    [Fact]
    public async Task A_group_that_lets_the_bot_in_is_told_how_to_bind_once_and_a_bound_one_is_not()
    {
        var (mary, group) = (_rig.Api.User(9, "Mary"), _rig.Api.Group(-500, botStatus: "none"));
        group.SetsBot(mary, "member");
        await _rig.Api.WaitForMessage(-500, "/bind CODE");
        await Bind("-500");
        group.SetsBot(mary, "kicked");
        await Until.True(async () => (await _rig.Read(db => db.ManagersChats.SingleAsync())).LostAt is not null, "the chat to be lost");
        group.SetsBot(mary, "member");
        await Until.True(async () => (await _rig.Read(db => db.ManagersChats.SingleAsync())).LostAt is null, "the chat to be back");
        await Outbox.Drained(_rig.Host.Db);

        Assert.Single(_rig.Api.MessagesTo(-500));
    }

    private Task Paused() => Until.True(() => _rig.Read(async db => await db.ChatPauses.AnyAsync(p => p.ChatId == "5")), "the chat to be paused");

    private Task<OutboxItem> Newest() => _rig.Read(db => db.Outbox.OrderByDescending(o => o.Id).FirstAsync(o => o.ChatId == "5"));

    private Task Bind(string chatId) => _rig.Host.Storage.Run(null, (scope, _) =>
    {
        scope.Db.ManagersChats.Add(new Bot.Domain.Managers.ManagersChat(new ChatAddress(_rig.Channel, chatId), "Managers", null, _rig.Clock.GetUtcNow()));
        return Task.CompletedTask;
    });

    private Task Post(string chatId, string text) => _rig.Host.Storage.Run(null, (scope, _) =>
    {
        var outbox = _rig.Host.Services.GetRequiredService<OutboxQueue>();
        outbox.Add(scope, new ChatAddress(_rig.Channel, chatId), OutboxKind.Notice, new MessagePayload { Text = text }, _rig.Clock.GetUtcNow());
        return Task.CompletedTask;
    });
}
