using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class FaultTests : BotApiTests
{
    [Fact]
    public async Task A_planned_refusal_hits_the_next_calls_of_its_method_and_chat_only()
    {
        Api.User(5).Says("/start");
        Api.User(6).Says("/start");
        Api.Plan(Fault.ServerError, "sendMessage", chatId: 5, times: 2);
        await Bot.SendMessage(6, "hi");
        await Refused(500, "Internal Server Error", () => Bot.SendMessage(5, "hi"));
        await Refused(500, "Internal Server Error", () => Bot.SendMessage(5, "hi"));
        await Bot.SendMessage(5, "hi");
        Assert.Equal([200, 500, 500, 200], Api.CallsOf("sendMessage").Select(call => call.Status));
    }

    [Fact]
    public async Task A_429_carries_its_wait()
    {
        Api.Plan(new Fault.TooManyRequests(7));
        var refusal = await Refused(429, "retry after 7", () => Bot.GetMe());
        Assert.Equal(7, refusal.Parameters!.RetryAfter);
    }

    [Fact]
    public async Task A_page_is_no_answer()
    {
        Api.Plan(new Fault.Html(502));
        var fault = await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe());
        Assert.Equal(502, (int)fault.HttpStatusCode!);
    }

    [Fact]
    public async Task A_connection_drops_before_or_after_the_message_is_sent()
    {
        Api.User(5).Says("/start");
        Api.Plan(new Fault.DropsBefore());
        await Assert.ThrowsAsync<RequestException>(() => Bot.SendMessage(5, "lost"));
        Api.Plan(new Fault.DropsAfter());
        await Assert.ThrowsAsync<RequestException>(() => Bot.SendMessage(5, "arrived"));
        Assert.Equal("arrived", Assert.Single(Api.MessagesTo(5)).Text);
    }

    [Fact]
    public async Task A_hanging_call_goes_on_when_released()
    {
        Api.User(5).Says("/start");
        var hang = Api.Plan(new Fault.HangsBefore(), "sendMessage");
        var call = Bot.SendMessage(5, "hi");
        await hang.Reached;
        Assert.Empty(Api.MessagesTo(5));
        hang.Release();
        await call;
        Assert.Single(Api.MessagesTo(5));
    }

    [Fact]
    public async Task A_wait_ends_with_the_message_and_explains_itself_when_there_is_none()
    {
        Api.User(5).Says("/start");
        var wait = Api.WaitForMessage(5, "second");
        await Bot.SendMessage(5, "first");
        Assert.False(wait.IsCompleted);
        await Bot.SendMessage(5, "second");
        await wait;
        var late = await Assert.ThrowsAsync<TimeoutException>(() => Api.WaitForMessage(5, "third", TimeSpan.FromMilliseconds(1)));
        Assert.Contains("second", late.Message, StringComparison.Ordinal);
    }
}
