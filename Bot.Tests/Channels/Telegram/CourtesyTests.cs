using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Telegram;

public sealed class CourtesyTests : IAsyncLifetime
{
    private TelegramRig _rig = null!;

    // One worker, so that what comes first is done first.
    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start(new Dictionary<string, string?> { ["Telegram:CourtesyWorkers"] = "1", ["Telegram:TypingAfterMilliseconds"] = "10000" });
        await _rig.Api.WaitForPoller();
        _rig.Api.User(5).Says("hello");
        _rig.Api.User(6).Says("hello");
        await _rig.Api.WaitForMessage(5, "heard hello");
        await _rig.Api.WaitForMessage(6, "heard hello");
        await Outbox.Drained(_rig.Host.Db);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Nobody_is_typing_in_a_chat_whose_pause_is_stored()
    {
        await _rig.Host.Storage.Run(null, (scope, _) =>
        {
            scope.Db.ChatPauses.Add(new ChatPause(new ChatAddress(_rig.Channel, "5"), _rig.Clock.GetUtcNow().AddHours(1)));
            return Task.CompletedTask;
        });

        await TypesIn(5, 6);

        Assert.DoesNotContain(_rig.Api.CallsOf("sendChatAction"), call => call.ChatId == 5);
    }

    [Fact]
    public async Task A_chat_that_refused_a_courtesy_gets_none_for_as_long_and_its_messages_at_once()
    {
        _rig.Api.Plan(new Fault.TooManyRequests(3600), "sendChatAction", 5);

        await TypesIn(5, 6);
        await TypesIn(5, 6);
        _rig.Api.User(5).Says("again");
        await _rig.Api.WaitForMessage(5, "heard again");

        Assert.Single(_rig.Api.CallsOf("sendChatAction"), call => call.ChatId == 5);
        Assert.Equal(0, await _rig.Read(db => db.ChatPauses.CountAsync()));
    }

    [Fact]
    public async Task A_press_is_answered_when_the_pause_it_was_refused_with_is_over()
    {
        _rig.Api.Plan(new Fault.TooManyRequests(2), "answerCallbackQuery");
        var message = _rig.Api.MessagesTo(5)[0];
        _rig.Api.User(5).PressesData(5, message.MessageId, "nonsense");

        var refused = await _rig.Api.WaitForCall("answerCallbackQuery", call => call.Status == 429);
        var answered = await _rig.Api.WaitForCall("answerCallbackQuery", call => call.Status == 200);

        Assert.True(answered.At - refused.At >= TimeSpan.FromSeconds(1.9), $"Answered {answered.At - refused.At} after the refusal.");
    }

    [Fact]
    public async Task A_press_is_not_answered_before_the_pause_that_a_message_was_refused_with_is_over()
    {
        _rig.Api.Plan(new Fault.TooManyRequests(2), "sendMessage", 5);
        _rig.Api.User(5).Says("again");
        var refused = await _rig.Api.WaitForCall("sendMessage", call => call.Status == 429);
        _rig.Api.User(5).PressesData(5, _rig.Api.MessagesTo(5)[0].MessageId, "nonsense");

        var answered = await _rig.Api.WaitForCall("answerCallbackQuery", call => call.Status == 200);

        Assert.True(answered.At - refused.At >= TimeSpan.FromSeconds(1.9), $"Answered {answered.At - refused.At} after the refusal.");
    }

    // Ends when the second chat has seen it.
    private async Task TypesIn(long first, long second)
    {
        var seen = _rig.Api.CallsOf("sendChatAction").Count(call => call.ChatId == second);
        var courtesies = _rig.Host.Services.GetRequiredService<Courtesies>();
        courtesies.Typing(first);
        courtesies.Typing(second);
        await Until.True(() => Task.FromResult(_rig.Api.CallsOf("sendChatAction").Count(call => call.ChatId == second) > seen), "the second chat to see it");
    }
}
