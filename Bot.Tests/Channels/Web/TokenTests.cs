using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Host.Channels.Web;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Tests.Channels.Web;

public class TokenTests
{
    [Fact]
    public async Task The_token_says_whose_it_is_as_clients_read_it()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Arrive(server);

        var token = new JsonWebToken(client.Token);

        Assert.Equal(client.UserId, token.GetPayloadValue<string>("user"));
        Assert.Equal(client.ConversationId, token.GetPayloadValue<string>("conv"));
        Assert.Equal(30, (token.ValidTo - token.ValidFrom).TotalMinutes);
    }

    [Fact]
    public async Task An_expired_token_is_403_TokenExpired_everywhere()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        server.Clock.Step(TimeSpan.FromMinutes(31));

        foreach (var (method, path) in new[]
        {
            (HttpMethod.Get, client.Activities), (HttpMethod.Post, client.Activities), (HttpMethod.Post, LineClient.Root + "/tokens/refresh"),
            (HttpMethod.Post, LineClient.Root + "/conversations"), (HttpMethod.Get, $"{LineClient.Root}/conversations/{client.ConversationId}"),
        })
        {
            var (status, body) = await client.Call(method, path);
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (status, (string)body["error"]!["code"]!));
        }
    }

    [Fact]
    public async Task Refreshing_keeps_the_seat_and_the_old_token_lives_out_its_time()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        server.Clock.Step(TimeSpan.FromMinutes(20));

        var (status, body) = await client.Call(HttpMethod.Post, LineClient.Root + "/tokens/refresh");
        var fresh = (string)body["token"]!;

        Assert.Equal((HttpStatusCode.OK, client.ConversationId, 1800), (status, (string)body["conversationId"]!, (int)body["expires_in"]!));
        Assert.Equal(client.UserId, new JsonWebToken(fresh).GetPayloadValue<string>("user"));
        Assert.Equal(HttpStatusCode.OK, (await client.Call(HttpMethod.Get, client.Activities)).Status);
        server.Clock.Step(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.OK, (await client.Call(HttpMethod.Get, client.Activities, bearer: fresh)).Status);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task An_old_token_finds_its_conversation_for_thirty_days(int days, bool isSame)
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        server.Clock.Step(TimeSpan.FromDays(days));

        var back = await LineClient.Arrive(server, earlier: client.Token);

        Assert.Equal(isSame, back.ConversationId == client.ConversationId && back.UserId == client.UserId);
        Assert.Equal(isSame ? 1 : 0, (await back.Poll()).Activities.Count);
    }

    [Fact]
    public async Task A_forged_token_opens_nothing_and_resumes_nothing()
    {
        await using var server = await WebServer.Start();
        await using var elsewhere = await WebServer.Start();
        var client = await LineClient.Begin(server);
        var unsigned = new JsonWebTokenHandler().CreateToken($$"""{"conv":"{{client.ConversationId}}","user":"x","iss":"chatleads","aud":"directline","exp":9999999999}""");
        var foreign = (await LineClient.Arrive(elsewhere)).Token;

        foreach (var forged in new[] { unsigned, foreign, client.Token[..^4] + "AAAA", client.Token + "x", new string('a', 100_000) + ".b.c" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.Call(HttpMethod.Get, client.Activities, bearer: forged[..Math.Min(forged.Length, 20_000)])).Status);
            Assert.NotEqual(client.ConversationId, (await LineClient.Arrive(server, earlier: forged[..Math.Min(forged.Length, 20_000)])).ConversationId);
        }
    }

    [Fact]
    public async Task A_foreign_conversation_and_one_that_never_was_answer_alike()
    {
        await using var server = await WebServer.Start();
        var (mine, other) = (await LineClient.Begin(server), await LineClient.Begin(server));

        foreach (var suffix in new[] { "", "/activities" })
        {
            var foreign = await mine.Call(HttpMethod.Get, $"{LineClient.Root}/conversations/{other.ConversationId}{suffix}");
            var unknown = await mine.Call(HttpMethod.Get, $"{LineClient.Root}/conversations/nowhere{suffix}");
            Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
            Assert.Equal((foreign.Status, foreign.Body.ToJsonString()), (unknown.Status, unknown.Body.ToJsonString()));
        }

        var post = await mine.Call(HttpMethod.Post, other.Activities, new { type = "message", text = "intruder" });
        Assert.Equal(HttpStatusCode.Forbidden, post.Status);
        Assert.Single((await other.Poll()).Activities);
    }

    [Fact]
    public async Task A_server_with_the_secret_generates_tokens_for_its_own_users_again_and_again()
    {
        await using var server = await WebServer.Start();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var client = new LineClient(server.Http, "", WebServer.Secret, "dl_42");
            var (status, body) = await client.Call(HttpMethod.Post, LineClient.Root + "/tokens/generate", new { User = new { Id = "dl_42", Name = "Pat" } });
            Assert.Equal(HttpStatusCode.OK, status);
            var seat = new LineClient(server.Http, (string)body["conversationId"]!, (string)body["token"]!, "dl_42");
            Assert.Equal(HttpStatusCode.Created, await seat.Start("de-DE"));
            await seat.Say("hi");
            Assert.Equal("dl_42", (string)(await seat.Poll("1")).Activities[0]["from"]!["id"]!);
        }
    }

    [Fact]
    public async Task The_secret_itself_starts_and_reads_conversations_but_a_token_generates_none()
    {
        await using var server = await WebServer.Start();
        var visitor = await LineClient.Begin(server);
        var owner = new LineClient(server.Http, visitor.ConversationId, WebServer.Secret, "");

        var (status, body) = await owner.Call(HttpMethod.Post, LineClient.Root + "/conversations", new { user = new { id = "u1" } });

        Assert.Equal((HttpStatusCode.Created, "u1"), (status, new JsonWebToken((string)body["token"]!).GetPayloadValue<string>("user")));
        Assert.Single((await owner.Poll()).Activities);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Call(HttpMethod.Get, LineClient.Root + "/conversations/nowhere/activities")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Call(HttpMethod.Post, LineClient.Root + "/tokens/generate")).Status);
    }

    [Fact]
    public async Task A_conversation_begins_once_however_often_it_is_started_and_joined()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Arrive(server);

        var starts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Start()));
        await client.Post(new { type = "event", name = "webchat/join", value = new { language = "ru" } });

        Assert.Single(starts, HttpStatusCode.Created);
        Assert.Equal(4, starts.Count(s => s == HttpStatusCode.OK));
        Assert.Equal(["message", "event"], (await client.Poll()).Activities.Select(a => (string)a["type"]!));
        Assert.Single(server.Bot.Heard);
    }

    [Fact]
    public async Task One_address_gets_only_so_many_tokens_a_minute()
    {
        await using var server = await WebServer.Start(("RateLimits:TokensPerMinute", "2"));
        await LineClient.Arrive(server);
        await LineClient.Arrive(server);

        using var refused = await server.Http.PostAsJsonAsync("/chat/token", new { });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);
        server.Clock.Step(TimeSpan.FromSeconds(30));
        Assert.NotEmpty((await LineClient.Arrive(server)).Token);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"source\":5}")]
    public async Task A_token_request_that_is_no_object_of_texts_is_told_so(string body)
    {
        await using var server = await WebServer.Start();

        using var answer = await server.Http.PostAsync("/chat/token", new StringContent(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["message"]);
    }

    [Fact]
    public async Task A_server_that_resumes_gets_a_token_of_the_conversations_user()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var (_, seat) = await client.Call(HttpMethod.Get, $"{LineClient.Root}/conversations/{client.ConversationId}?watermark=", bearer: WebServer.Secret);

        var verdict = Assert.IsType<TokenVerdict.Good>(await server.Get<WebTokens>().Check((string)seat["token"]!));
        Assert.Equal((client.ConversationId, client.UserId), (verdict.Token.ConversationId, verdict.Token.UserId));
    }
}
