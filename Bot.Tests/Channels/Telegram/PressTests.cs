using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Channels.Telegram;

public sealed class PressTests : IAsyncLifetime
{
    private TelegramRig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start();
        _rig.Bot.Says = new Reply("What would you like?", [[new ReplyButton("buy", "Buy a flat")]], 3);
        _rig.Api.User(5).Says("/start");
        await _rig.Api.WaitForMessage(5, "What would you like?");
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_press_is_answered_worked_and_written_down_as_its_buttons_words()
    {
        var press = _rig.Api.User(5).Presses("Buy a flat");
        var answer = await _rig.Api.WaitForCall("answerCallbackQuery");

        Assert.Equal((press.CallbackQueryId, "pressed buy", 200), (answer["callback_query_id"], answer.Text, answer.Status));
        Assert.Contains(new Inbound.Pressed("buy", 3), _rig.Bot.Inbounds);
        var said = await _rig.Read(db => db.Transcript.Where(t => t.Speaker == Speaker.Visitor).OrderBy(t => t.Seq).Select(t => t.Text).ToListAsync());
        Assert.Equal(["/start", "Buy a flat"], said);
    }

    [Theory]
    [InlineData("d|1|buy")]
    [InlineData("nonsense")]
    [InlineData("l|42|take|1")]
    [InlineData("d||||||")]
    public async Task Stale_forged_and_foreign_presses_are_answered_too(string data)
    {
        var message = _rig.Api.MessagesTo(5)[0];
        var press = _rig.Api.User(5).PressesData(5, message.MessageId, data);

        await _rig.Api.WaitForCall("answerCallbackQuery", call => call["callback_query_id"] == press.CallbackQueryId && call.Status == 200);
    }

    [Fact]
    public async Task The_same_press_again_is_answered_again_and_worked_once()
    {
        var press = _rig.Api.User(5).Presses("Buy a flat");
        await _rig.Api.WaitForCall("answerCallbackQuery");
        await _rig.Api.WaitForAllConfirmed();
        _rig.Api.Resend(press);
        await Until.True(() => Task.FromResult(_rig.Api.CallsOf("answerCallbackQuery").Count == 2), "the second answer");

        Assert.Single(_rig.Bot.Inbounds, inbound => inbound is Inbound.Pressed);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_or_fails_breaks_nothing()
    {
        _rig.Api.Plan(new Fault.Refuses(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"), "answerCallbackQuery");
        _rig.Api.User(5).Presses("Buy a flat");
        await _rig.Api.WaitForCall("answerCallbackQuery", call => call.Status == 400);
        _rig.Api.Plan(Fault.ServerError, "answerCallbackQuery");
        _rig.Api.User(5).Presses("Buy a flat");
        await _rig.Api.WaitForCall("answerCallbackQuery", call => call.Status == 200);

        await _rig.Api.WaitForAllConfirmed();
    }

    [Fact]
    public async Task A_slow_turn_shows_typing()
    {
        await _rig.Api.WaitForAllConfirmed();
        var release = new TaskCompletionSource();
        _rig.Bot.Gate = release.Task;
        _rig.Api.User(5).Says("slow");
        var typing = await _rig.Api.WaitForCall("sendChatAction");
        release.SetResult();

        Assert.Equal((5L, "typing"), (typing.ChatId, typing["action"]));
    }

    [Fact]
    public async Task A_keyboard_that_must_go_goes_before_the_buttons_that_come()
    {
        _rig.Bot.Says = new Reply("Your number?", [[new ReplyButton("share", "Share my number") { SharesContact = true }], [new ReplyButton("back", "Back")]], 4);
        _rig.Api.User(5).Says("Anna");
        await _rig.Api.WaitForMessage(5, "Your number?");
        _rig.Bot.Says = new Reply("Thank you.\n\nWhen shall we call?", [[new ReplyButton("now", "Now")]], 5) { ClosesContactKeyboard = true };
        _rig.Api.User(5).Presses("Share my number");
        var asked = await _rig.Api.WaitForMessage(5, "When shall we call?");

        Assert.True(_rig.Api.MessagesTo(5).Single(m => m.Text == "Thank you.").RemovesKeyboard);
        Assert.Equal("d|5|now", asked.Buttons.Single().Data);
        var transcript = await _rig.Read(db => db.Transcript.OrderByDescending(t => t.Seq).Select(t => t.Text).Take(2).ToListAsync());
        Assert.Equal(["Thank you.\n\nWhen shall we call?", "(shared a phone number)"], transcript);
    }
}
