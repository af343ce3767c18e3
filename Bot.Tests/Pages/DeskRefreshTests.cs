using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>The desk goes on showing how things stand, whatever becomes of a single call.</summary>
public sealed class DeskRefreshTests(Browser browser) : IClassFixture<Browser>
{
    private const string CardOfOne = "**/desk/api/leads/1";

    [Fact]
    public async Task A_burst_of_messages_reads_the_open_card_once()
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        var changes = string.Concat(Enumerable.Repeat("event: changed\ndata: {\"lead\":1}\n\n", 20));
        var reads = 0;
        await rig.Page.RouteAsync("**/desk/events", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/event-stream", Body = "retry: 600000\n\n" + changes }));
        await rig.Page.RouteAsync(CardOfOne, route =>
        {
            Interlocked.Increment(ref reads);
            return route.ContinueAsync();
        });
        await rig.Manager.SignIn(rig.Host);

        await rig.Page.GotoAsync(rig.Host.Url + "desk?again#1");
        await Screen.Sees(rig.Title.GetByText("Anna"));
        await rig.Page.WaitForResponseAsync(CardOfOne);

        // Once when it was opened, once for all of what was heard.
        Assert.Equal(2, reads);
    }
}
