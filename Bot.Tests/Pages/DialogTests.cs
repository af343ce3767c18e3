using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>The calculator and the survey in the chat, in Armenian, on a desk and on a phone.</summary>
public sealed class DialogTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Dictionary<string, string?> AlwaysOpen = new() { ["Firm:WorkingHours"] = "Mon-Sun 00:00-23:59" };

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(375, 667)]
    public async Task The_calculator_fits_the_screen_from_its_page_mark_to_the_estimate(int width, int height)
    {
        await using var site = await OtherSite.Start();
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = new Dictionary<string, string?>(AlwaysOpen) { ["Web:AllowedOrigins:0"] = site.Origin } });
        site.Shows($"<meta name=\"viewport\" content=\"width=device-width\"><script src=\"{host.Url}widget.js\" data-dialog=\"calculator\" data-open=\"true\" data-language=\"hy\"></script>");
        await using var visitor = await browser.Open(width, height);
        await visitor.Page.GotoAsync(site.Origin);

        await Answers(visitor, 1);
        await visitor.Fits($"dialog-{width}-calculator-start");
        for (var asked = 2; asked <= 6; asked++)
            await Presses(visitor, 0, asked);
        await visitor.Fits($"dialog-{width}-calculator-sum");
        await Presses(visitor, 0, 7);
        await visitor.Fits($"dialog-{width}-calculator-estimate");

        await Screen.Sees(visitor.Page.Locator(".theirs .text").Last.GetByText("€"));
        Assert.Equal("", visitor.Complaints);
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(375, 667)]
    public async Task The_survey_shows_its_eleven_figures_as_chips(int width, int height)
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = AlwaysOpen });
        await using var visitor = await browser.Open(width, height);
        await visitor.Page.GotoAsync(host.Url + "chat?lang=hy&source=survey");
        await Answers(visitor, 1);
        await visitor.Page.Locator("textarea").FillAsync("/nps");
        await visitor.Page.Locator("textarea").PressAsync("Enter");
        await Answers(visitor, 2);
        await Screen.Sees(visitor.Button("10"));
        await visitor.Fits($"dialog-{width}-nps");

        await visitor.Button("9").ClickAsync();
        await Answers(visitor, 3);
        await visitor.Fits($"dialog-{width}-nps-answered");
        Assert.Equal("", visitor.Complaints);
    }

    [Fact]
    public async Task A_picture_a_file_and_a_link_are_shown()
    {
        await using var host = await HostUnderTest.Start(new HostSetup
        {
            Settings = new Dictionary<string, string?>(AlwaysOpen)
            {
                ["Dialogs:Folder"] = Repository.PathTo("Bot.Tests", "Scenarios", "Own"),
                ["Dialogs:Start"] = "furnish",
            },
        });
        await using var visitor = await browser.Open();
        await visitor.Page.RouteAsync("https://example.com/rooms.jpg", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/svg+xml", Body = Picture }));
        await visitor.Page.GotoAsync(host.Url + "chat");
        await Screen.Sees(visitor.Page.Locator("img[alt^='Welcome to'][loading=lazy]"));
        await visitor.Chooses("Kitchen", "Anything else?");
        await visitor.Fits("dialog-many");
        await visitor.Chooses("Done", "May we store");
        await visitor.Chooses("Yes, that's fine", "What name");
        await visitor.Types("Victor", "What number");
        await visitor.Types("202 555 0147", "within two hours");
        await visitor.Shot("dialog-file-and-link");

        var file = visitor.Page.Locator(".file a", new PageLocatorOptions { HasTextString = "rooms.txt" });
        Assert.Equal(new Uri(host.Url, "files/rooms.txt").ToString(), await file.GetAttributeAsync("href"));
        var link = visitor.Page.Locator(".choices a", new PageLocatorOptions { HasTextString = "Our showroom" });
        Assert.Equal(("https://example.com/showroom", "_blank"), (await link.GetAttributeAsync("href"), await link.GetAttributeAsync("target")));
        Assert.Contains("noopener", await link.GetAttributeAsync("rel"), StringComparison.Ordinal);
        Assert.Equal("", visitor.Complaints);
    }

    private const string Picture = "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='400'><rect width='600' height='400' fill='#9bc'/></svg>";

    private static async Task Presses(Screen visitor, int place, int answers)
    {
        await visitor.Page.Locator(".choices button").Nth(place).ClickAsync();
        await Answers(visitor, answers);
    }

    // The bot has spoken so many times, and what it offers is there.
    private static async Task Answers(Screen visitor, int count)
    {
        await Assertions.Expect(visitor.Page.Locator(".theirs")).ToHaveCountAsync(count, new LocatorAssertionsToHaveCountOptions { Timeout = 15_000 });
        await Screen.Sees(visitor.Page.Locator(".choices button").First);
    }
}
