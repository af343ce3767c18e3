using Bot.Domain.Delivery;
using Bot.Host.Turns;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace Bot.Tests.Pages;

/// <summary>A message that never could be worked, while no managers' chat is bound.</summary>
public sealed class UnworkedMessageTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(320, 568)]
    public async Task It_appears_on_the_open_desk_and_stays_until_somebody_lays_it_aside(int width, int height)
    {
        await using var api = await FakeBotApi.Start();
        var clock = new ShiftedClock(Stage.Opening);
        await using var host = await HostUnderTest.Start(new HostSetup
        {
            Api = api, Clock = clock, Settings = new Dictionary<string, string?> { ["Turns:ParkedPollSeconds"] = "60" }, Services = BreakTheBot,
        });
        await using var manager = await (await browser.Open(width, height)).SignIn(host);
        await Screen.Sees(manager.Text("Live"));

        await Dies(api, host, clock, "Please call me back: 555 0100 <b>today</b>");

        await Screen.Sees(manager.Text("Please call me back: 555 0100 <b>today</b>"));
        await manager.Fits($"desk-{width}-unworked");
        await manager.Button("Done").ClickAsync();
        await Until.True(async () => await manager.Page.Locator(".unworked section").CountAsync() == 0, "the message to go");
        await using var db = host.Db.Open();
        Assert.Equal((InboxStatus.Done, null), await db.Inbox.Select(i => ValueTuple.Create(i.Status, i.Payload)).SingleAsync());
        Assert.Equal("", manager.Complaints);
    }

    private static void BreakTheBot(IServiceCollection services)
    {
        var broken = new Mock<IBot>();
        broken.Setup(b => b.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("on purpose"));
        services.Replace(ServiceDescriptor.Singleton(broken.Object));
    }

    private static async Task Dies(FakeBotApi api, HostUnderTest host, ShiftedClock clock, string words)
    {
        api.User(1001, "Anna").Says(words);
        await api.WaitForAllConfirmed();
        foreach (var pause in new[] { 6, 31, 121 })
        {
            clock.Advance(TimeSpan.FromSeconds(pause));
            await host.Services.GetRequiredService<ParkedTurns>().Look(CancellationToken.None);
        }
    }
}
