using System.Net;
using System.Text;
using Bot.Domain.Delivery;
using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Channels.Telegram;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Secret = "s3cret_of-the-hook";
    private TelegramRig _rig = null!;

    public async Task InitializeAsync()
    {
        var port = FreePort.Next();
        _rig = await TelegramRig.Start(new Dictionary<string, string?>
        {
            ["Urls"] = $"http://127.0.0.1:{port}",
            ["Telegram:Updates"] = "Webhook",
            ["Telegram:WebhookUrl"] = $"http://127.0.0.1:{port}{TelegramWebhook.Path}",
            ["Telegram:WebhookSecret"] = Secret,
        }, new FakeBotApiOptions { Time = new ShiftedClock(TelegramRig.Opening) });
        await _rig.Api.WaitForCall("setWebhook");
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Updates_come_by_the_webhook_and_are_confirmed_when_they_are_on_disk()
    {
        var release = new TaskCompletionSource();
        _rig.Bot.Gate = release.Task;
        _rig.Api.User(5).Says("hello");
        await _rig.Bot.Entered.Task;
        Assert.Equal(1, _rig.Api.PendingUpdates);
        release.SetResult();

        await _rig.Api.WaitForMessage(5, "heard hello");
        await _rig.Api.WaitForAllConfirmed();
        Assert.Empty(_rig.Api.CallsOf("getUpdates"));
        Assert.NotNull(_rig.Status.LastReceivedAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("s3cret")]
    [InlineData("s3cret_of-the-hooks")]
    [InlineData("S3CRET_OF-THE-HOOK")]
    public async Task Without_the_secret_nothing_is_read(string? secret)
    {
        var answer = await Post(Update(1, "hello"), secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer);
        Assert.Empty(_rig.Bot.Heard);
        Assert.Equal(0, await _rig.Read(db => db.Inbox.CountAsync()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"update_id":"x"}""")]
    [InlineData("""{"update_id":7,"message":"x"}""")]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"date":1}}""")]
    public async Task What_can_never_be_read_is_accepted_kept_as_dead_and_not_sent_again(string body)
    {
        Assert.Equal(HttpStatusCode.OK, await Post(body, Secret));
        Assert.Equal(HttpStatusCode.OK, await Post(body, Secret));

        Assert.Equal(InboxStatus.Dead, (await _rig.Read(db => db.Inbox.SingleAsync())).Status);
    }

    [Fact]
    public async Task A_body_without_end_is_cut_and_a_large_one_is_worked()
    {
        Assert.Equal(HttpStatusCode.OK, await Post(Update(8, new string('x', 65_000)), Secret));
        Assert.Single(_rig.Bot.Heard);
        Assert.Equal(HttpStatusCode.OK, await Post(Update(9, new string('x', 1_100_000)), Secret));

        Assert.Single(_rig.Bot.Heard);
        Assert.Equal(1, await _rig.Read(db => db.Inbox.CountAsync(i => i.Status == InboxStatus.Dead)));
    }

    [Fact]
    public async Task A_full_disk_asks_for_the_update_again()
    {
        _rig.Storage.IsBroken = true;
        using var request = Request(Update(3, "hello"), Secret);
        using var answer = await _rig.Host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);

        _rig.Storage.IsBroken = false;
        Assert.Equal(HttpStatusCode.OK, await Post(Update(3, "hello"), Secret));
        Assert.Equal(1, await _rig.Read(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task A_database_that_takes_no_updates_is_not_taken_for_a_webhook_that_telegram_cannot_reach()
    {
        _rig.Storage.IsBroken = true;
        _rig.Api.User(5).Says("hello");
        using var calls = new HttpClient { BaseAddress = new Uri(_rig.Api.Url) };
        await Until.True(async () => (await calls.GetStringAsync(new Uri($"/bot{_rig.Api.Token}/getWebhookInfo", UriKind.Relative))).Contains("503", StringComparison.Ordinal), "the 503 to be noted");

        await _rig.Host.Services.GetServices<IHostedService>().OfType<WebhookKeeper>().Single().Look(CancellationToken.None);

        Assert.Null(_rig.Status.Fault);
    }

    [Fact]
    public async Task A_webhook_that_is_set_already_is_left_alone_at_the_next_start()
    {
        await _rig.Restart(new Dictionary<string, string?>
        {
            ["Urls"] = _rig.Host.Url.ToString().TrimEnd('/'),
            ["Telegram:Updates"] = "Webhook",
            ["Telegram:WebhookUrl"] = new Uri(_rig.Host.Url, TelegramWebhook.Path).ToString(),
            ["Telegram:WebhookSecret"] = Secret,
        });
        _rig.Api.User(5).Says("hello");
        await _rig.Api.WaitForMessage(5, "heard hello");

        var set = Assert.Single(_rig.Api.CallsOf("setWebhook"));
        Assert.Equal(Secret, set["secret_token"]);
        Assert.DoesNotContain(_rig.Log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> Post(string body, string? secret)
    {
        using var request = Request(body, secret);
        using var answer = await _rig.Host.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(string body, string? secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, TelegramWebhook.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.TryAddWithoutValidation(TelegramWebhook.SecretHeader, secret);
        return request;
    }

    private static string Update(int id, string text) =>
        $$$"""{"update_id":{{{id}}},"message":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"},"from":{"id":5,"is_bot":false,"first_name":"A"},"text":"{{{text}}}"}}""";
}
