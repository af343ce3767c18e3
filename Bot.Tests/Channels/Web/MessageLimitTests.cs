using System.Net;
using Bot.Host.Channels.Web;

namespace Bot.Tests.Channels.Web;

public class MessageLimitTests
{
    [Fact]
    public async Task One_conversation_says_only_so_much_a_minute_and_is_told_when_to_go_on()
    {
        await using var server = await WebServer.Start(("RateLimits:MessagesPerMinute", "3"));
        var (client, other) = (await LineClient.Begin(server), await LineClient.Begin(server));
        for (var i = 0; i < 3; i++)
            await client.Say("m" + i);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.Post(new { type = "message", text = "more" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.Post(new { type = "typing" })).Status);
        await other.Say("unhindered");
        server.Clock.Step(TimeSpan.FromSeconds(20));
        await client.Say("again");
    }

    [Fact]
    public async Task A_long_message_is_taken_and_counts_as_many()
    {
        await using var server = await WebServer.Start(("RateLimits:MessagesPerMinute", "10"));
        var client = await LineClient.Begin(server);
        await client.Say(new string('x', 100_000));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.Post(new { type = "message", text = "more" })).Status);
        server.Clock.Step(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.Post(new { type = "message", text = "more" })).Status);
        server.Clock.Step(TimeSpan.FromSeconds(40));
        await client.Say("more");
    }

    [Fact]
    public async Task Who_has_said_enough_for_a_minute_is_refused_before_his_words_are_read()
    {
        await using var server = await WebServer.Start(("RateLimits:MessagesPerMinute", "1"));
        var client = await LineClient.Begin(server);
        await client.Say("enough");

        var (posted, _) = await client.Post(new { type = "message", text = new string('x', 4 * new WebOptions().ActivityChars) });
        var (uploaded, _) = await client.Call(HttpMethod.Post, $"{LineClient.Root}/conversations/{client.ConversationId}/upload", "no upload at all");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (posted, uploaded));
    }

    [Fact]
    public async Task The_activity_of_an_upload_is_read_no_further_than_a_posted_one()
    {
        await using var server = await WebServer.Start(("Web:ActivityChars", "4096"));
        var client = await LineClient.Begin(server);

        Assert.Equal(HttpStatusCode.OK, await Upload(4000));
        Assert.Equal(HttpStatusCode.BadRequest, await Upload(4 * 4096 - 100));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Upload(4 * 4096));

        async Task<HttpStatusCode> Upload(int chars)
        {
            using var form = new MultipartFormDataContent { { new StringContent($$"""{"type":"message","text":"{{new string('x', chars)}}"}"""), "activity" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{LineClient.Root}/conversations/{client.ConversationId}/upload") { Content = form };
            request.Headers.Authorization = new("Bearer", client.Token);
            using var answer = await server.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }
}
