using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Web;

/// <summary>Files that scripts hand over, and marks of pages that begin a script.</summary>
public sealed class HandedFilesTests
{
    private static readonly HostSetup OwnScript = new()
    {
        Settings = new Dictionary<string, string?>
        {
            ["Dialogs:Folder"] = Repository.PathTo("Bot.Tests", "Scenarios", "Own"),
            ["Dialogs:Start"] = "furnish",
        },
    };

    [Fact]
    public async Task A_file_that_a_script_hands_over_is_served_and_runs_nothing()
    {
        await using var host = await HostUnderTest.Start(OwnScript);

        using var answer = await host.Http.GetAsync(new Uri("/files/rooms.txt", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", string.Join("", answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", string.Join("", answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("The plans of the rooms.\n", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/files/unused.txt")]
    [InlineData("/files/..%2Ffurnish.yaml")]
    [InlineData("/files/..%5Cfurnish.yaml")]
    [InlineData("/files/furnish.yaml")]
    [InlineData("/files/%2Fetc%2Fpasswd")]
    [InlineData("/files/rooms.txt%00")]
    [InlineData("/files/")]
    public async Task Nothing_else_is_served(string path)
    {
        await using var host = await HostUnderTest.Start(OwnScript);

        using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Theory]
    [InlineData("callback", "store your phone number")]
    [InlineData("callback-spring", "store your phone number")]
    [InlineData("spring", "What would you like")]
    [InlineData("call\"back", "What would you like")]
    [InlineData(null, "What would you like")]
    public async Task A_pages_mark_begins_the_script_that_has_its_link(string? mark, string asks)
    {
        await using var host = await HostUnderTest.Start();

        var activities = await Greeting(host, mark);

        Assert.Contains(asks, activities, StringComparison.Ordinal);
        await using var db = host.Db.Open();
        Assert.Equal(mark is null or "call\"back" ? "web" : mark, db.Conversations.Single().Source);
    }

    [Theory]
    [InlineData("Closed", "night")]
    [InlineData("Client", "retuning")]
    [InlineData("Refused", "farewel")]
    [InlineData("Won", "NPS")]
    public async Task A_setting_that_names_no_script_is_refused_at_the_start(string setting, string name)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => HostUnderTest.Start(new HostSetup { Settings = new Dictionary<string, string?> { ["Dialogs:" + setting] = name } }));

        Assert.Contains($"Dialogs:{setting} is \"{name}\"", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("after-hours, calculator, callback", fault.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> Greeting(HostUnderTest host, string? mark)
    {
        var seat = await Post(host, "/chat/token", null, new { language = "en", dialog = mark });
        var token = seat.GetProperty("token").GetString()!;
        await Post(host, "/v3/directline/conversations", token, new { });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{seat.GetProperty("conversationId").GetString()}/activities");
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await host.Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<JsonElement> Post(HostUnderTest host, string path, string? token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var answer = await host.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
