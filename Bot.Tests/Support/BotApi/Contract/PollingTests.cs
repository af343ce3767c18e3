using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class PollingTests : BotApiTests
{
    [Fact]
    public async Task Nothing_is_confirmed_until_asked_with_the_last_id_plus_one()
    {
        var first = Api.User(1).Says("one");
        var second = Api.User(1).Says("two");
        Assert.Equal([first.UpdateId, second.UpdateId], (await Bot.GetUpdates()).Select(update => update.Id));
        Assert.Equal([first.UpdateId, second.UpdateId], (await Bot.GetUpdates()).Select(update => update.Id));
        Assert.Equal([second.UpdateId], (await Bot.GetUpdates(offset: second.UpdateId)).Select(update => update.Id));
        Assert.Empty(await Bot.GetUpdates(offset: second.UpdateId + 1));
        Assert.Equal(0, Api.PendingUpdates);
    }

    [Fact]
    public async Task A_long_poll_answers_as_soon_as_something_arrives()
    {
        var poll = Bot.GetUpdates(timeout: 50);
        await Api.WaitForPoller();
        Api.User(1).Says("hi");
        var update = Assert.Single(await poll);
        Assert.Equal((UpdateType.Message, "hi"), (update.Type, update.Message!.Text));
    }

    [Fact]
    public async Task The_limit_is_at_most_a_hundred()
    {
        for (var i = 0; i < 120; i++)
            Api.User(1).Says("x");
        Assert.Equal(100, (await Bot.GetUpdates(limit: 1000)).Length);
        Assert.Single(await Bot.GetUpdates(limit: 1));
    }

    [Fact]
    public async Task A_second_poller_ends_the_first_with_409()
    {
        var first = Bot.GetUpdates(timeout: 50);
        await Api.WaitForPoller();
        var second = Bot.GetUpdates(timeout: 50);
        await Refused(409, "terminated by other getUpdates request", () => first);
        Api.User(1).Says("hi");
        Assert.Single(await second);
    }

    [Fact]
    public async Task A_poller_that_went_away_loses_nothing()
    {
        using var gone = new CancellationTokenSource();
        var poll = Bot.GetUpdates(timeout: 50, cancellationToken: gone.Token);
        await Api.WaitForPoller();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);
        Api.User(1).Says("hi");
        Assert.Single(await Bot.GetUpdates(timeout: 50));
    }

    [Fact]
    public async Task With_a_webhook_set_polling_gets_409()
    {
        await Bot.SetWebhook("http://127.0.0.1:9/hook");
        await Refused(409, "can't use getUpdates method while webhook is active", () => Bot.GetUpdates());
        await Bot.DeleteWebhook();
        Assert.Empty(await Bot.GetUpdates());
    }

    [Fact]
    public async Task Updates_that_were_not_asked_for_are_not_made()
    {
        await Bot.GetUpdates(allowedUpdates: [UpdateType.CallbackQuery]);
        Assert.Equal(0, Api.User(1).Says("hi").UpdateId);
        Assert.Empty(await Bot.GetUpdates());
    }

    [Fact]
    public async Task The_same_update_can_come_again_and_ids_can_jump_down()
    {
        var first = Api.User(1).Says("one");
        Assert.Empty(await Bot.GetUpdates(offset: first.UpdateId + 1));
        Api.Resend(first);
        Assert.Equal(first.UpdateId, Assert.Single(await Bot.GetUpdates(offset: first.UpdateId)).Id);
        Assert.Empty(await Bot.GetUpdates(offset: first.UpdateId + 1));
        Api.NextUpdateId = 17;
        Api.User(1).Says("two");
        Assert.Equal(17, Assert.Single(await Bot.GetUpdates(offset: first.UpdateId + 1)).Id);
    }

    [Fact]
    public async Task A_wrong_token_is_401_and_an_unknown_method_404()
    {
        var stranger = new TelegramBotClient(new TelegramBotClientOptions("1:wrong", Api.Url));
        Assert.False(await stranger.TestApi());
        using var http = new HttpClient();
        var answer = await http.GetAsync(new Uri($"{Api.Url}/bot{Api.Token}/sendTelepathy"));
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found: method not found"}""", await answer.Content.ReadAsStringAsync());
    }
}
