using Bot.Domain.Delivery;
using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Channels.Telegram;

public sealed class PollingTests : IAsyncLifetime
{
    private TelegramRig _rig = null!;

    public async Task InitializeAsync() => _rig = await TelegramRig.Start();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Nothing_is_confirmed_before_it_is_on_disk()
    {
        var release = new TaskCompletionSource();
        _rig.Bot.Gate = release.Task;
        _rig.Api.User(5).Says("hello");
        await _rig.Bot.Entered.Task;
        var polls = _rig.Api.CallsOf("getUpdates").Count;

        Assert.Equal(1, _rig.Api.PendingUpdates);
        release.SetResult();
        await _rig.Api.WaitForAllConfirmed();
        Assert.InRange(_rig.Api.CallsOf("getUpdates").Count - polls, 0, 1);
        Assert.Equal(1, await _rig.Read(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Killed_between_commit_and_confirmation_it_works_the_update_once()
    {
        await _rig.Api.WaitForPoller();
        var confirmation = _rig.Api.Plan(new Fault.HangsBefore(), "getUpdates");
        _rig.Api.User(5).Says("hello");
        await confirmation.Reached;
        Assert.Equal(1, _rig.Api.PendingUpdates);

        await _rig.Restart();
        await _rig.Api.WaitForAllConfirmed();
        await _rig.Api.WaitForMessage(5, "heard hello");
        await Outbox.Drained(_rig.Host.Db);

        Assert.Single(_rig.Bot.Heard);
        Assert.Single(_rig.Api.MessagesTo(5));
    }

    [Fact]
    public async Task What_the_database_does_not_take_stays_unconfirmed_and_comes_again()
    {
        await _rig.Api.WaitForPoller();
        _rig.Storage.IsBroken = true;
        _rig.Api.User(5).Says("hello");
        await Until.True(() => Task.FromResult(_rig.Status.Fault == TelegramFault.Storage), "the fault to show");
        Assert.Equal(1, _rig.Api.PendingUpdates);

        _rig.Storage.IsBroken = false;
        await _rig.Api.WaitForMessage(5, "heard hello");
        await _rig.Api.WaitForAllConfirmed();
        Assert.Null(_rig.Status.Fault);
        Assert.Equal(1, await _rig.Read(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task A_second_poller_is_a_passing_trouble()
    {
        await _rig.Api.WaitForPoller();
        _rig.Api.Plan(new Fault.Refuses(409, "Conflict: terminated by other getUpdates request"), "getUpdates");
        _rig.Api.User(5).Says("one");
        await Until.True(() => Task.FromResult(_rig.Status.Fault == TelegramFault.Conflict), "the conflict to show");

        await _rig.Api.WaitForAllConfirmed();
        _rig.Api.User(5).Says("two");
        await _rig.Api.WaitForMessage(5, "heard two");
        Assert.Null(_rig.Status.Fault);
        Assert.NotNull(_rig.Status.LastReceivedAt);
    }

    [Theory]
    [InlineData("""{"message_id":1,"date":1,"chat":{"id":6,"type":"private"},"from":{"id":6,"first_name":"B","is_bot":false},"text":"lost words","forward_origin":{"type":"telepathy","date":1}}""", "lost words")]
    [InlineData("""{"message_id":"many","date":1,"chat":{"id":6,"type":"private"},"text":"lost words"}""", "lost words")]
    [InlineData("""{"message_id":1,"date":-5}""", null)]
    [InlineData("""{"message_id":1,"date":1}""", null)]
    [InlineData("7", null)]
    public async Task An_update_that_cannot_be_read_is_kept_as_dead_and_blocks_nobody(string message, string? words)
    {
        _rig.Api.User(5).Says("before");
        var broken = _rig.Api.Delivers("message", message);
        _rig.Api.User(7).Says("after");
        await _rig.Api.WaitForMessage(5, "heard before");
        await _rig.Api.WaitForMessage(7, "heard after");
        await _rig.Api.WaitForAllConfirmed();

        var dead = await _rig.Read(db => db.Inbox.SingleAsync(i => i.Status == InboxStatus.Dead));
        Assert.Equal($"{broken.UpdateId}", dead.ExternalId);
        if (words is not null)
            Assert.Contains(words, dead.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_four_kilobytes_of_text_are_worked_and_cut_in_the_transcript()
    {
        var text = new string('я', 32_000);
        _rig.Api.Delivers("message", $$"""{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"from":{"id":5,"first_name":"\u202eA\u0000","is_bot":false},"text":"{{text}}"}""");
        await _rig.Api.WaitForAllConfirmed();

        Assert.Equal(4096, (await _rig.Read(db => db.Transcript.FirstAsync(t => t.Seq == 1))).Text.Length);
    }

    [Fact]
    public async Task A_turn_that_fails_is_parked_and_the_batch_goes_on()
    {
        _rig.Bot.Fails = text => text == "poison";
        _rig.Api.User(5).Says("poison");
        _rig.Api.User(6).Says("fine");
        await _rig.Api.WaitForMessage(6, "heard fine");
        await _rig.Api.WaitForAllConfirmed();

        Assert.Equal(1, await _rig.Read(db => db.Inbox.CountAsync(i => i.Status == InboxStatus.Parked)));
    }

    [Fact]
    public async Task The_kinds_of_updates_are_asked_for_by_name_and_a_webhook_is_taken_down_first()
    {
        await _rig.Api.WaitForPoller();
        var calls = _rig.Api.Calls.Select(c => c.Method).Where(m => m != "setMyCommands").Take(2);

        Assert.Equal(["getMe", "deleteWebhook"], calls);
        _rig.Api.User(5).Says("x");
        var poll = await _rig.Api.WaitForCall("getUpdates");
        Assert.Equal("""["message","edited_message","callback_query","my_chat_member"]""", poll["allowed_updates"]);
        Assert.Equal("100", poll["limit"]);
    }
}
