using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Desk;

/// <summary>A command that is posted again with the same id, because its answer was lost.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task It_is_carried_out_once()
    {
        await using var host = await Open();

        var first = await Post(host, "/note 1 called him", "a1");
        var again = await Post(host, "/note 1 called him", "a1");
        var another = await Post(host, "/note 1 called him", "a2");

        Assert.Equal(["Noted on #1.", "Noted on #1."], new[] { first, another }.Select(a => a.GetProperty("text").GetString()));
        Assert.Matches(@"^Done already at \d\d:\d\d: the first try had arrived\.$", again.GetProperty("text").GetString());
        Assert.True(again.GetProperty("ok").GetBoolean());
        await using var db = host.Db.Open();
        Assert.Equal(2, await db.Notes.CountAsync());
    }

    [Fact]
    public async Task What_was_refused_may_be_done_the_next_time()
    {
        await using var host = await Open();
        Assert.False((await Post(host, "/reply 2 hello", "a1")).GetProperty("ok").GetBoolean());
        host.AddLead("Boris");

        Assert.Equal("Sent to Boris (#2).", (await Post(host, "/reply 2 hello", "a1")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("/leads all")]
    [InlineData("/lead 1")]
    [InlineData("/find Anna")]
    [InlineData("/stats week")]
    [InlineData("/help")]
    public async Task A_question_is_answered_each_time(string question)
    {
        await using var host = await Open();

        var first = (await Post(host, question, "a1")).GetProperty("text").GetString();

        Assert.Equal(first, (await Post(host, question, "a1")).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ж")]
    [InlineData("a b")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task An_id_that_could_not_be_kept_is_400(string id)
    {
        await using var host = await Open();

        using var answer = await Send(host, "/help", id);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HostUnderTest> Open()
    {
        var host = await HostUnderTest.Start();
        await host.SignIn();
        host.AddLead("Anna");
        return host;
    }

    private static async Task<JsonElement> Post(HostUnderTest host, string text, string id)
    {
        using var answer = await Send(host, text, id);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<HttpResponseMessage> Send(HostUnderTest host, string text, string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/desk/api/command") { Content = JsonContent.Create(new { text, id }) };
        request.Headers.Add("X-Requested-With", "desk");
        return host.Http.SendAsync(request);
    }
}
