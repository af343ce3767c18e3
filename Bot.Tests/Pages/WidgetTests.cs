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
}
