using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Bot.Tests.Pages;

/// <summary>What a manager does at the desk happens once and where he did it, however slow the answer is.</summary>
public sealed class DeskOnceTests(Browser browser) : IClassFixture<Browser>
{
    private const string Command = "**/desk/api/command";

    [Fact]
    public async Task Who_goes_on_to_another_lead_while_his_reply_is_under_way_stays_there()
    {
        await using var rig = await DeskRig.Start(browser, "Anna", "Boris");
        await rig.SitDown();
        await rig.Opens(2);
        await rig.ReplyField.FillAsync("a draft for Boris");
        await rig.Opens(1);
        var held = await Hold(rig);
        await rig.ReplyField.FillAsync("Good day, Anna");
        await rig.ReplyField.PressAsync("Control+Enter");
        await rig.Opens(2);

        held.SetResult();
        await Screen.Sees(rig.Manager.Text("Sent to Anna"));

        await Screen.Sees(rig.Title.GetByText("#2"));
        Assert.EndsWith("#2", rig.Page.Url, StringComparison.Ordinal);
        Assert.Equal("a draft for Boris", await rig.ReplyField.InputValueAsync());
        await rig.Opens(1);
        Assert.Equal("", await rig.ReplyField.InputValueAsync());
        Assert.True(await rig.ReplyField.IsEnabledAsync());
        Assert.Equal(["Good day, Anna"], await rig.SaidByManagers());
    }

    [Fact]
    public async Task A_typed_command_still_leads_to_its_lead()
    {
        await using var rig = await DeskRig.Start(browser, "Anna", "Boris");
        await rig.SitDown();
        await rig.Opens(1);

        await rig.Page.Locator(".console input").FillAsync("/take 2");
        await rig.Page.Locator(".console input").PressAsync("Enter");

        await Screen.Sees(rig.Title.GetByText("#2"));
    }

    [Fact]
    public async Task A_note_confirmed_twice_while_it_is_under_way_is_left_once()
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        await rig.SitDown();
        await rig.Opens(1);
        var calls = 0;
        rig.Page.Request += (_, request) => calls += request.Url.EndsWith("/desk/api/command", StringComparison.Ordinal) ? 1 : 0;
        var held = await Hold(rig);
        await rig.Manager.Button("Note…").ClickAsync();
        await rig.Page.Locator("#ask-field").FillAsync("called him");
        await rig.Page.Locator("#ask-field").PressAsync("Enter");
        await rig.Page.EvaluateAsync("() => document.querySelector('.ask').requestSubmit()");

        held.SetResult();
        await Screen.Sees(rig.Page.Locator(".journal").GetByText("called him"));

        await Assertions.Expect(rig.Page.Locator(".ask")).ToBeHiddenAsync();
        await using var db = rig.Host.Db.Open();
        Assert.Equal((1, 1), (calls, await db.Notes.CountAsync()));
    }

    [Fact]
    public async Task A_reply_tried_again_after_its_answer_was_lost_reaches_the_visitor_once()
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        await rig.SitDown();
        await rig.Opens(1);
        var losses = 1;
        await rig.Page.RouteAsync(Command, async route =>
        {
            var answer = await route.FetchAsync();
            await (Interlocked.Decrement(ref losses) < 0 ? route.FulfillAsync(new RouteFulfillOptions { Response = answer }) : route.AbortAsync());
        });
        await rig.ReplyField.FillAsync("Good day, Anna");
        await rig.ReplyField.PressAsync("Control+Enter");
        await Screen.Sees(rig.Manager.Text("The server did not answer. Try again."));
        Assert.Equal("Good day, Anna", await rig.ReplyField.InputValueAsync());

        await rig.ReplyField.PressAsync("Control+Enter");

        await Assertions.Expect(rig.ReplyField).ToHaveValueAsync("");
        await Screen.Sees(rig.Manager.Text("Done already"));
        Assert.Equal(["Good day, Anna"], await rig.SaidByManagers());
    }

    [Fact]
    public async Task The_same_words_are_meant_anew_some_time_after_an_answer_was_lost()
    {
        await using var rig = await DeskRig.Start(browser, "Anna");
        await rig.Page.AddInitScriptAsync("window.ahead = 0; const real = performance.now.bind(performance); performance.now = () => real() + window.ahead;");
        await rig.SitDown();
        await rig.Opens(1);
        var losses = 1;
        await rig.Page.RouteAsync(Command, async route =>
        {
            var answer = await route.FetchAsync();
            await (Interlocked.Decrement(ref losses) < 0 ? route.FulfillAsync(new RouteFulfillOptions { Response = answer }) : route.AbortAsync());
        });
        await rig.ReplyField.FillAsync("Yes");
        await rig.ReplyField.PressAsync("Control+Enter");
        await Screen.Sees(rig.Manager.Text("The server did not answer. Try again."));
        await rig.Page.EvaluateAsync("() => { window.ahead = 30 * 60 * 1000; }");

        await rig.ReplyField.PressAsync("Control+Enter");

        await Assertions.Expect(rig.ReplyField).ToHaveValueAsync("");
        Assert.Equal(["Yes", "Yes"], await rig.SaidByManagers());
    }

    [Fact]
    public async Task The_time_somebody_waits_is_the_hosts_though_the_managers_clock_is_wrong()
    {
        await using var rig = await DeskRig.Start(browser, "Anna", "Boris");
        await using (var db = rig.Host.Db.Open())
        {
            await db.Leads.Where(l => l.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(l => l.WaitingSince, DateTimeOffset.UtcNow.AddMinutes(-3)));
            await db.Leads.Where(l => l.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(l => l.WaitingSince, (DateTimeOffset?)null).SetProperty(l => l.NextStepAt, DateTimeOffset.UtcNow.AddHours(1)));
        }

        await rig.Page.AddInitScriptAsync("""
            const Real = Date;
            const ahead = 2 * 3600000;
            window.Date = class extends Real {
              constructor(...given) { super(...(given.length ? given : [Real.now() + ahead])); }
              static now() { return Real.now() + ahead; }
            };
            """);
        await rig.SitDown();

        await Assertions.Expect(rig.Page.Locator(".waits")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^waits [3-9] min"));
        Assert.Equal(1, await rig.Page.Locator(".rows .next").CountAsync());
        Assert.Equal(0, await rig.Page.Locator(".overdue").CountAsync());
    }

    // The server does what it is asked; its answers come when the test lets them.
    private static async Task<TaskCompletionSource> Hold(DeskRig rig)
    {
        var held = new TaskCompletionSource();
        await rig.Page.RouteAsync(Command, async route =>
        {
            var answer = await route.FetchAsync();
            await held.Task;
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
        });
        return held;
    }
}
