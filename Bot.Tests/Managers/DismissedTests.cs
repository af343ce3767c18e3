using System.Net;
using Bot.Domain.Journal;
using Bot.Domain.Managers;
using Bot.Host.Leads;
using Bot.Host.Managers;
using Bot.Tests.Scenarios;
using Bot.Tests.Support;
using Bot.Tests.Support.BotApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Managers;

public sealed class DismissedTests
{
    [Fact]
    public async Task Who_was_put_out_is_refused_until_a_new_code_lets_him_in()
    {
        await using var stage = await Stage.Open();
        var (mary, boris) = (stage.Manager(501, "Mary"), stage.Manager(502, "Boris"));
        await stage.SaysInGroup(boris, "/leads");
        await stage.SaysInGroup(mary, "/dismiss Boris");
        await stage.SaysInGroup(boris, "/leads");
        await stage.Says(boris, "/leads");
        Assert.Equal(2, await Refusals(stage));

        await stage.Says(mary, "/invite");
        var said = stage.Api.MessagesTo(501)[^1].Text!;
        await stage.Says(boris, said[said.IndexOf("/bind", StringComparison.Ordinal)..].Split('\n')[0]);
        await stage.Says(boris, "/leads");

        Assert.StartsWith("There are no leads yet", stage.Api.MessagesTo(502)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, await Refusals(stage));
    }

    [Fact]
    public async Task A_new_username_is_known_from_the_next_command_on()
    {
        await using var stage = await Stage.Open();
        var (mary, boris) = (stage.Manager(501, "Mary"), stage.Manager(502, "Boris"));
        boris.Username = "borja";
        await stage.SaysInGroup(boris, "/leads");
        boris.Username = "new_boris";
        await stage.SaysInGroup(boris, "/leads");

        await stage.SaysInGroup(mary, "/dismiss @borja");
        Assert.Contains("Boris @new_boris – /dismiss 502", stage.Api.MessagesTo(stage.Group.Id)[^1].Text, StringComparison.Ordinal);
        await stage.SaysInGroup(mary, "/dismiss @new_boris");

        Assert.StartsWith("Boris is out", stage.Api.MessagesTo(stage.Group.Id)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task His_desk_and_its_live_stream_end_at_once()
    {
        await using var host = await HostUnderTest.Start();
        var (olga, boris) = (await Enrol(host, "Olga", ManagerRole.Owner, 1), await Enrol(host, "Boris", ManagerRole.Manager, 2));
        await SignIn(host, boris);
        using var before = await host.Http.GetAsync(new Uri("/desk/api/me", UriKind.Relative));
        using var stream = await host.Http.GetAsync(new Uri("/desk/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        Assert.Equal(": hello", await reader.ReadLineAsync());

        await host.Storage.Run(null, async (scope, token) =>
        {
            var owner = await scope.Db.Managers.FirstAsync(m => m.Id == olga, token);
            return await host.Services.GetRequiredService<ManagerDesk>().Execute(scope, owner, "/dismiss Boris", DateTimeOffset.UtcNow, token);
        });

        Assert.Equal("", (await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(15))).Trim());
        using var after = await host.Http.GetAsync(new Uri("/desk/api/me", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_session_of_somebody_whom_the_database_calls_inactive_is_none()
    {
        await using var host = await HostUnderTest.Start();
        await SignIn(host, await Enrol(host, "Boris", ManagerRole.Manager, 2));
        using var before = await host.Http.GetAsync(new Uri("/desk/api/leads", UriKind.Relative));

        await host.Storage.Run(null, (scope, token) => scope.Db.Managers.ExecuteUpdateAsync(set => set.SetProperty(m => m.IsActive, false), token));

        using var after = await host.Http.GetAsync(new Uri("/desk/api/leads", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_manager_who_asks_for_help_in_private_gets_the_managers_help()
    {
        await using var stage = await Stage.Open();
        await stage.Says(stage.Manager(501, "Mary"), "/help");

        Assert.Contains("/dismiss NAME", stage.Api.MessagesTo(501)[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Not signed in.")]
    [InlineData("ru", "Вход не выполнен.")]
    [InlineData("de", "Not signed in.")]
    public async Task The_sign_in_page_speaks_the_firms_language(string language, string words)
    {
        await using var host = await HostUnderTest.Start(new HostSetup { Settings = new Dictionary<string, string?> { ["Firm:Language"] = language } });
        using var page = await host.Http.GetAsync(new Uri("/desk", UriKind.Relative));

        Assert.Contains(words, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static Task<int> Enrol(HostUnderTest host, string name, ManagerRole role, long userId) => host.Storage.Run(null, async (scope, token) =>
    {
        var manager = new Manager(name, role, userId, DateTimeOffset.UtcNow);
        scope.Db.Managers.Add(manager);
        await scope.Db.SaveChangesAsync(token);
        return manager.Id;
    });

    private static async Task SignIn(HostUnderTest host, int managerId)
    {
        var link = await host.Storage.Run(null, (scope, _) =>
            Task.FromResult(host.Services.GetRequiredService<DeskInvitation>().Link(scope, managerId, DateTimeOffset.UtcNow)));
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("code", link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..])]);
        using var answer = await host.Http.PostAsync(new Uri("/desk/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<int> Refusals(Stage stage)
    {
        await using var db = stage.Host.Db.Open();
        return await db.Journal.CountAsync(j => j.What == JournalEvent.Refused && j.Actor == "telegram:502");
    }
}
