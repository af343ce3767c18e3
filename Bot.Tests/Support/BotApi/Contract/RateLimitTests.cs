using Telegram.Bot;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class RateLimitTests : BotApiTests
{
    private readonly SteppedClock _clock = new();

    protected override FakeBotApiOptions Options => new() { RateLimits = true, Time = _clock };

    [Fact]
    public async Task A_group_takes_20_messages_a_minute()
    {
        Api.Group(-5);
        for (var i = 0; i < 20; i++)
            await Bot.SendMessage(-5, "hi");
        var refusal = await Refused(429, "Too Many Requests", () => Bot.SendMessage(-5, "hi"));
        Assert.Equal(60, refusal.Parameters!.RetryAfter);
        _clock.Advance(TimeSpan.FromSeconds(60));
        await Bot.SendMessage(-5, "hi");
    }

    [Fact]
    public async Task A_press_can_be_answered_for_15_seconds()
    {
        Api.User(5).Says("/start");
        var sent = await Bot.SendMessage(5, "?");
        var press = Api.User(5).PressesData(5, sent.Id, "x");
        _clock.Advance(TimeSpan.FromSeconds(15));
        await Bot.AnswerCallbackQuery(press.CallbackQueryId!);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Refused(400, "query is too old", () => Bot.AnswerCallbackQuery(press.CallbackQueryId!));
    }

    [Fact]
    public async Task Presses_are_held_for_150_seconds_and_messages_for_a_day()
    {
        Api.User(5).Says("/start");
        var sent = await Bot.SendMessage(5, "?");
        Api.User(5).PressesData(5, sent.Id, "x");
        Assert.Equal(2, (await Bot.GetUpdates()).Length);
        _clock.Advance(TimeSpan.FromSeconds(150));
        Assert.Single(await Bot.GetUpdates());
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await Bot.GetUpdates());
    }
}
