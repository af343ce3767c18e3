using Bot.Host.Channels.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Channels.Telegram;

/// <summary>Telegram has updates for this host and cannot bring them.</summary>
public sealed class DeafWebhookTests : IAsyncLifetime
{
    private readonly ShiftedClock _time = new(DateTimeOffset.UtcNow);
    private FakeBotApi _api = null!;
    private HostUnderTest _host = null!;

    public async Task InitializeAsync()
    {
        _api = await FakeBotApi.Start(new FakeBotApiOptions { Time = _time });
        // Nobody listens where the webhook leads.
        _host = await HostUnderTest.Start(new HostSetup
        {
            Api = _api,
            Clock = _time,
            Settings = new Dictionary<string, string?>
            {
                ["Telegram:Updates"] = "Webhook",
                ["Telegram:WebhookUrl"] = $"http://127.0.0.1:{FreePort.Next()}{TelegramWebhook.Path}",
                ["Telegram:WebhookSecret"] = "secret",
            },
        });
        await _api.WaitForCall("setWebhook");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Health_is_yellow_at_once_and_red_after_five_minutes()
    {
        await Deaf();

        Assert.Equal(HealthStatus.Degraded, Status.Health().Status);
        Assert.Contains("Telegram cannot reach the webhook", Status.Health().Description, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(6));
        await Look();
        Assert.Equal(HealthStatus.Unhealthy, Status.Health().Status);
    }

    [Fact]
    public async Task An_update_that_comes_ends_it_and_its_error_does_not_begin_it_again()
    {
        await Deaf();

        // Later than whatever fails while this test runs.
        _time.Advance(TimeSpan.FromMinutes(1));
        await Post("""{"update_id":7}""");
        _time.Advance(TimeSpan.FromMinutes(-1));
        await Look();

        Assert.Null(Status.Fault);
    }

    [Fact]
    public async Task A_look_at_which_nothing_waits_ends_it()
    {
        await Deaf();

        using (var calls = new HttpClient { BaseAddress = new Uri(_api.Url) })
            await calls.GetAsync(new Uri($"/bot{_api.Token}/deleteWebhook?drop_pending_updates=true", UriKind.Relative));
        await Look();

        Assert.Null(Status.Fault);
    }

    [Fact]
    public async Task An_error_long_after_the_last_update_is_not_excused_by_it()
    {
        await Post("""{"update_id":7}""");
        _time.Advance(TimeSpan.FromMinutes(2));

        await Deaf();

        Assert.Equal(HealthStatus.Degraded, Status.Health().Status);
    }

    private TelegramStatus Status => _host.Services.GetRequiredService<TelegramStatus>();

    private async Task Deaf()
    {
        _api.User(5).Says("hello");
        await Until.True(async () =>
        {
            await Look();
            return Status.Fault == TelegramFault.Unreached;
        }, "the webhook to fail");
    }

    private async Task Post(string update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramWebhook.Path) { Content = new StringContent(update) };
        request.Headers.Add(TelegramWebhook.SecretHeader, "secret");
        using var answer = await _host.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private Task Look() => _host.Services.GetServices<IHostedService>().OfType<WebhookKeeper>().Single().Look(CancellationToken.None);
}
