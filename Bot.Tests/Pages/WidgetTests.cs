using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>The widget where a browser or a network refuses what it would like to have.</summary>
public sealed class WidgetTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Dictionary<string, string?> AlwaysOpen = new() { ["Firm:WorkingHours"] = "Mon-Sun 00:00-23:59" };

    [Fact]
    public async Task A_frame_that_may_keep_nothing_has_its_chat_all_the_same()
    {
        await using var site = await OtherSite.Start();
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = new Dictionary<string, string?>(AlwaysOpen) { ["Web:AllowedOrigins:0"] = "*" } });
        site.Shows($"<iframe sandbox=\"allow-scripts\" width=\"600\" height=\"700\" src=\"{host.Url}chat\"></iframe>");
        await using var visitor = await browser.Open();

        await visitor.Page.GotoAsync(site.Origin);

        await Screen.Sees(visitor.Page.FrameLocator("iframe").GetByText("What would you like"));
        await using var db = host.Db.Open();
        Assert.Equal(1, db.Conversations.Count());
        Assert.Equal("", visitor.Complaints);
    }

    [Fact]
    public async Task Opened_and_spoken_to_at_once_it_begins_one_conversation_also_without_locks()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = AlwaysOpen });
        await using var visitor = await browser.Open();
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(navigator, 'locks', { value: undefined });");
        await visitor.Page.GotoAsync(host.Url.ToString());
        await Screen.Sees(visitor.Button("Open chat"));

        await visitor.Page.EvaluateAsync("() => { ChatLeads.open(); ChatLeads.send('Buy a flat'); }");

        await Screen.Sees(visitor.Text("What budget"));
        await using var db = host.Db.Open();
        Assert.Equal(1, db.Conversations.Count());
        Assert.Equal("", visitor.Complaints);
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(320, 568)]
    public async Task A_message_that_failed_hides_no_answers_and_can_be_put_away(int width, int height)
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = AlwaysOpen });
        await using var visitor = await browser.Open(width, height);
        await visitor.Page.RouteAsync("**/activities", route => route.Request.PostData?.Contains("lost words", StringComparison.Ordinal) == true
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 400 })
            : route.ContinueAsync());
        await visitor.Page.GotoAsync(host.Url + "chat");
        await Screen.Sees(visitor.Button("Buy a flat"));

        await visitor.Types("lost words", "Not sent.");
        await visitor.Fits($"chat-{width}-failed");
        await visitor.Chooses("Buy a flat", "What budget");
        await Screen.Sees(visitor.Button("€100,000–200,000"));
        await visitor.Page.ReloadAsync();
        await Screen.Sees(visitor.Button("€100,000–200,000"));
        await visitor.Button("Dismiss").ClickAsync();
        await Assertions.Expect(visitor.Text("lost words")).ToHaveCountAsync(0);
        await visitor.Page.ReloadAsync();
        await Screen.Sees(visitor.Button("€100,000–200,000"));

        Assert.Equal(0, await visitor.Text("lost words").CountAsync());
    }
}
