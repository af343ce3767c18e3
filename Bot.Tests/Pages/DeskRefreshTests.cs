using Bot.Tests.Desk;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>The desk goes on showing how things stand, whatever becomes of a single call.</summary>
public sealed class DeskRefreshTests(Browser browser) : IClassFixture<Browser>
{
    private const string CardOfOne = "**/desk/api/leads/1";
    private const string List = "**/desk/api/leads?*";

    [Fact]
    public async Task A_burst_of_messages_reads_the_open_card_once()
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        var changes = string.Concat(Enumerable.Repeat("event: changed\ndata: {\"lead\":1}\n\n", 20));
        var (reads, lists) = (0, 0);
        await rig.Page.RouteAsync("**/desk/events", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/event-stream", Body = "retry: 600000\n\n" + changes }));
        await rig.Page.RouteAsync(CardOfOne, route =>
        {
            Interlocked.Increment(ref reads);
            return route.ContinueAsync();
        });
        await rig.Page.RouteAsync(List, route =>
        {
            Interlocked.Increment(ref lists);
            return route.ContinueAsync();
        });
        await rig.Manager.SignIn(rig.Host);
        lists = 0;

        await rig.Page.GotoAsync(rig.Host.Url + "desk?again#1");
        await Screen.Sees(rig.Title.GetByText("Anna"));
        // The list is two calls, asked for at first and after the burst.
        await Until.True(() => Task.FromResult(reads >= 2 && lists >= 4), "the list and the card after the burst");

        // Once when it was opened, once for all of what was heard; a slow machine may hear it in parts.
        Assert.InRange(reads, 2, 4);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(0)]
    public async Task A_lead_is_shown_although_the_first_call_failed(int status)
    {
        await using var rig = await DeskRig.Start(browser);
        await rig.SitDown();
        var failures = 1;
        await rig.Page.RouteAsync(List, route => Interlocked.Decrement(ref failures) < 0 ? route.ContinueAsync()
            : status == 0 ? route.AbortAsync() : route.FulfillAsync(new RouteFulfillOptions { Status = status }));

        rig.Changed(rig.Host.AddLead("Anna"));

        await Screen.Sees(rig.Manager.Text("Reconnecting…"));
        await Screen.Sees(rig.Page.Locator(".rows").GetByText("Anna"));
        await Screen.Sees(rig.Manager.Text("Live"));
    }

    [Fact]
    public async Task The_open_card_is_asked_for_again_when_the_call_failed()
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        await rig.SitDown();
        await rig.Opens(1);
        var failures = 1;
        await rig.Page.RouteAsync(CardOfOne, route => Interlocked.Decrement(ref failures) < 0 ? route.ContinueAsync() : route.AbortAsync());

        await rig.Rename(1, "Boris");

        await Screen.Sees(rig.Title.GetByText("Boris"));
        await Screen.Sees(rig.Manager.Text("Live"));
    }

    [Theory]
    [InlineData(CardOfOne, ".lead-title h2")]
    [InlineData(List, ".rows")]
    public async Task An_older_answer_does_not_replace_a_newer_one(string call, string place)
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        await rig.SitDown();
        await rig.Opens(1);
        var (asked, release, calls) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await rig.Page.RouteAsync(call, async route =>
        {
            // The list is two calls.
            var isOld = Interlocked.Increment(ref calls) <= (call == List ? 2 : 1);
            var answer = await route.FetchAsync();
            if (isOld)
            {
                asked.TrySetResult();
                await release.Task;
            }

            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
        });
        rig.Changed(1);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await rig.Rename(1, "Boris");
        await Screen.Sees(rig.Page.Locator(place).GetByText("Boris"));

        var late = rig.Page.WaitForResponseAsync(call);
        release.SetResult();
        await (await late).FinishedAsync();
        await rig.Page.EvaluateAsync("() => new Promise((done) => setTimeout(done, 50))");

        await Screen.Sees(rig.Page.Locator(place).GetByText("Boris"));
    }
}
