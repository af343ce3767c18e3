using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Tests.Support.BotApi.Contract;

public sealed class WebhookTests : BotApiTests
{
    private readonly SteppedClock _clock = new();

    protected override FakeBotApiOptions Options => new() { Time = _clock };

    [Fact]
    public async Task Updates_are_pushed_with_the_secret()
    {
        await using var hook = await Hook.Start();
        Api.User(5).Says("before");
        await Bot.SetWebhook(hook.Url, secretToken: "s3cret");
        Api.User(6).Says("after");
        var pushed = new[] { await hook.Next(), await hook.Next() };
        Assert.Equal(["after", "before"], pushed.Select(push => push.Update.Message!.Text).Order());
        Assert.All(pushed, push => Assert.Equal("s3cret", push.Secret));
        await Api.WaitForAllConfirmed();
    }

    [Fact]
    public async Task A_refused_update_comes_again_at_once_then_after_2_and_4_seconds_and_blocks_its_chat()
    {
        await using var hook = await Hook.Start();
        hook.Answers(500, 500, 500, 200);
        await Bot.SetWebhook(hook.Url);
        Api.User(5).Says("first");
        Api.User(5).Says("second");
        await hook.Next();
        await hook.Next();
        foreach (var seconds in new[] { 2, 4 })
        {
            await _clock.WaitForTimer(TimeSpan.FromSeconds(seconds));
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Equal("first", (await hook.Next()).Update.Message!.Text);
        }
        Assert.Equal("second", (await hook.Next()).Update.Message!.Text);
        Assert.Contains("500", (await Bot.GetWebhookInfo()).LastErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_webhook_twice_a_second_is_a_429()
    {
        await Bot.SetWebhook("http://127.0.0.1:9/a");
        await Bot.SetWebhook("http://127.0.0.1:9/a");
        await Refused(429, "retry after 1", () => Bot.SetWebhook("http://127.0.0.1:9/b"));
        await Refused(400, "An HTTPS URL must be provided", () => Bot.SetWebhook("http://bot.example/hook"));
        await Refused(400, "secret token contains unallowed characters", () => Bot.SetWebhook("http://127.0.0.1:9/a", secretToken: "a b"));
    }

    private sealed record Push(Update Update, string? Secret);

    private sealed class Hook : IAsyncDisposable
    {
        private readonly Channel<Push> _pushes = Channel.CreateUnbounded<Push>();
        private readonly ConcurrentQueue<int> _answers = new();
        private readonly WebApplication _host;

        private Hook()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            _host = builder.Build();
            _host.Run(Receive);
        }

        public string Url => _host.Urls.Single() + "/hook";

        public static async Task<Hook> Start()
        {
            var hook = new Hook();
            await hook._host.StartAsync();
            return hook;
        }

        public void Answers(params int[] statuses) => Array.ForEach(statuses, _answers.Enqueue);

        public async Task<Push> Next() => await _pushes.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        public ValueTask DisposeAsync() => _host.DisposeAsync();

        private async Task Receive(HttpContext http)
        {
            var update = await JsonSerializer.DeserializeAsync<Update>(http.Request.Body, JsonBotAPI.Options);
            http.Response.StatusCode = _answers.TryDequeue(out var status) ? status : (int)HttpStatusCode.OK;
            await _pushes.Writer.WriteAsync(new Push(update!, http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
        }
    }
}
