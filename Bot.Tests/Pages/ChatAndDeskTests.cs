using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>The pages in a real browser, as a visitor and a manager use them.</summary>
public sealed partial class ChatAndDeskTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly Dictionary<string, string?> AlwaysOpen = new() { ["Firm:WorkingHours"] = "Mon-Sun 00:00-23:59" };

    [Fact]
    public async Task From_the_first_word_in_the_chat_to_won_on_the_desk()
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = AlwaysOpen });
        await using var visitor = await browser.Open();
        await visitor.Page.GotoAsync(host.Url.ToString());
        await visitor.Shot("site");
        await visitor.Button("Open chat").ClickAsync();
        await Talk.ToTheEnd(visitor);
        // The number in the question is an example and nobody's.
        Assert.Equal(0, await visitor.Page.Locator("a[href^='tel:']").CountAsync());
        await visitor.Page.ReloadAsync();
        await Screen.Sees(visitor.Text(Agreed()));
        await visitor.Shot("chat-resumed");

        await using var manager = await (await browser.Open()).SignIn(host);
        await manager.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = Victor() }).ClickAsync();
        await WorkTheLead(manager);

        Assert.Equal("", visitor.Complaints);
        Assert.Equal("", manager.Complaints);
    }

    [Theory]
    [InlineData(320, 568, "en")]
    [InlineData(390, 844, "ru")]
    public async Task Everything_fits_a_phone(int width, int height, string language)
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = new Dictionary<string, string?>(AlwaysOpen) { ["Firm:Language"] = language } });
        await using var visitor = await browser.Open(width, height);
        await visitor.Page.GotoAsync(host.Url.ToString());
        await visitor.Fits($"phone-{width}-site");
        await visitor.Button("Open chat").ClickAsync();
        await Talk.ToTheEnd(visitor);
        await visitor.Fits($"phone-{width}-chat");

        await using var manager = await (await browser.Open(width, height)).SignIn(host);
        await Screen.Sees(manager.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = Victor() }));
        await manager.Fits($"phone-{width}-desk");
        await manager.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = Victor() }).ClickAsync();
        await Screen.Sees(manager.Page.Locator(".actions button").First);
        await manager.Fits($"phone-{width}-lead");
        Assert.Equal("", visitor.Complaints + manager.Complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_sites_page_can_start_a_chat_only_if_it_is_allowed(bool isAllowed)
    {
        await using var shop = await OtherSite.Start();
        var settings = isAllowed ? new Dictionary<string, string?>(AlwaysOpen) { ["Web:AllowedOrigins:0"] = shop.Origin } : AlwaysOpen;
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = settings });
        shop.Shows($"<script src=\"{host.Url}widget.js\"></script>");
        await using var visitor = await browser.Open();
        await visitor.Page.GotoAsync(shop.Origin);

        Assert.Equal(isAllowed, await visitor.IsAnswered("/chat/token", () => visitor.Button("Open chat").ClickAsync()));

        if (isAllowed)
            await Screen.Sees(visitor.Text("What would you like"));
        await using var db = host.Db.Open();
        Assert.Equal(isAllowed, db.Conversations.Any());
    }

    private static async Task WorkTheLead(Screen manager)
    {
        await manager.Button("Take").ClickAsync();
        await Screen.Sees(manager.Button("Called"));
        await manager.Shot("desk-taken");
        await manager.Button("Called").ClickAsync();
        await manager.Button("Won…").ClickAsync();
        await manager.Page.Locator("#ask-field").FillAsync("150000");
        await manager.Shot("desk-won-ask");
        await manager.Button("Won").ClickAsync();
        await Screen.Sees(manager.Page.Locator(".fact", new PageLocatorOptions { HasTextString = "Won" }));
        await Screen.Sees(manager.Page.Locator(".rows .stage", new PageLocatorOptions { HasTextString = "won" }));
        await manager.Shot("desk-won");
        await manager.Button("Sign out").ClickAsync();
        await Screen.Sees(manager.Text("You are signed out"));
    }

    [GeneratedRegex("Victor")]
    private static partial Regex Victor();

    [GeneratedRegex("It's agreed: a specialist will call you")]
    private static partial Regex Agreed();
}
