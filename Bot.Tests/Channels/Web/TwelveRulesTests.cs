using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Web;

/// <summary>What Microsoft's clients need to work unmodified, one rule a test.</summary>
public class TwelveRulesTests
{
    [Fact]
    public async Task Every_accepted_post_answers_200_with_an_id()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        foreach (var activity in new object[] { new { type = "message", text = "hi" }, new { type = "typing" }, new { type = "event", name = "x", value = 1 }, new { type = "unheardOf" } })
        {
            var (status, body) = await client.Post(activity);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.NotEmpty((string)body["id"]!);
        }
    }

    [Fact]
    public async Task The_activity_comes_back_under_its_id_with_what_the_client_put_in()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        const string text = "Zwei Zimmer \u202e 🏠 <b>\"quoted\"</b>\n\u0007 до 100 000 €";

        var (_, posted) = await client.Post(new { type = "message", text, locale = "de-DE", value = JsonNode.Parse("{\"a\":[1,2]}"), channelData = new { clientActivityID = "Own-Id_1", attachmentSizes = Array.Empty<int>() } });

        var echo = (await client.Poll("1")).Activities[0];
        Assert.Equal((string)posted["id"]!, (string)echo["id"]!);
        Assert.Equal(text, (string)echo["text"]!);
        Assert.Equal("Own-Id_1", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("{\"a\":[1,2]}", echo["value"]!.ToJsonString());
        Assert.Equal("de-DE", (string)echo["locale"]!);
        Assert.Equal((client.UserId, "user", "directline", client.ConversationId), ((string)echo["from"]!["id"]!, (string)echo["from"]!["role"]!, (string)echo["channelId"]!, (string)echo["conversation"]!["id"]!));
    }

    [Fact]
    public async Task The_echo_comes_before_the_replies_and_time_never_runs_backwards()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        await client.Say("one");
        server.Clock.Step(TimeSpan.FromHours(-3));
        await client.Say("two");

        var activities = (await client.Poll()).Activities;

        Assert.Equal(["What do you need?", "one", "heard one", "two", "heard two"], activities.Select(a => (string)a["text"]!));
        var stamps = activities.Select(a => (string)a["timestamp"]!).ToList();
        Assert.All(stamps, stamp => Assert.EndsWith("Z", stamp, StringComparison.Ordinal));
        Assert.Equal(stamps.Order(StringComparer.Ordinal), stamps);
    }

    [Fact]
    public async Task No_reply_names_an_activity_that_the_client_does_not_have()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        await client.Say("hi");

        Assert.All((await client.Poll()).Activities, activity => Assert.Null(activity["replyToId"]));
    }

    [Fact]
    public async Task Nonsense_is_refused_without_403()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        foreach (var nonsense in new[] { "", "{", "[]", "5", "{\"text\":\"no type\"}", "{\"type\":\"message\"}", "{\"type\":\"message\",\"type\":\"event\"}", new string('[', 5000) })
        {
            var (status, body) = await client.Post(nonsense);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.NotEmpty((string)body["error"]!["code"]!);
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Basic abc", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer ", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer nonsense", HttpStatusCode.Forbidden)]
    [InlineData("Bearer a.b.c", HttpStatusCode.Forbidden)]
    public async Task A_bad_token_is_403_and_no_token_is_401(string? header, HttpStatusCode expected)
    {
        await using var server = await WebServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, LineClient.Root + "/conversations/x/activities");
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("BadArgument", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!["code"]!);
    }

    [Fact]
    public async Task Polling_never_fails_not_even_with_a_strange_watermark_or_far_too_often()
    {
        await using var server = await WebServer.Start(("RateLimits:MessagesPerMinute", "1"), ("RateLimits:TokensPerMinute", "1"));
        var client = await LineClient.Arrive(server);
        Assert.Empty((await client.Poll()).Activities);
        await client.Start();

        foreach (var watermark in new[] { "", "0", "-1", "abc", "99999999999999999999", "%00" })
            Assert.Single((await client.Poll(watermark)).Activities);
        for (var i = 0; i < 100; i++)
            Assert.Equal(("1", 0), ((await client.Poll("1")).Watermark, (await client.Poll("1")).Activities.Count));
    }

    [Fact]
    public async Task Resuming_brings_a_token_and_a_stream()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var (status, body) = await client.Call(HttpMethod.Get, $"{LineClient.Root}/conversations/{client.ConversationId}?watermark=");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(client.ConversationId, (string)body["conversationId"]!);
        Assert.Equal(1800, (int)body["expires_in"]!);
        Assert.Equal(HttpStatusCode.OK, (await client.Call(HttpMethod.Get, client.Activities, bearer: (string)body["token"]!)).Status);
        Assert.StartsWith("ws://", (string)body["streamUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watermark_gives_exactly_what_came_after_it_any_number_of_times()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        await client.Say("one");
        var (_, watermark) = await client.Poll();
        await client.Say("two");

        for (var i = 0; i < 3; i++)
        {
            var (activities, next) = await client.Poll(watermark);
            Assert.Equal(["two", "heard two"], activities.Select(a => (string)a["text"]!));
            Assert.Equal("5", next);
        }
    }

    [Fact]
    public async Task The_stream_address_is_absolute_and_follows_the_proxy_in_front()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Arrive(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, LineClient.Root + "/conversations");
        request.Headers.Add("Authorization", "Bearer " + client.Token);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "chat.example.com");

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var url = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["streamUrl"]!;
        Assert.StartsWith($"wss://chat.example.com/v3/directline/conversations/{client.ConversationId}/stream?", url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_are_activity_sets_and_empty_frames_are_ignored()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        using var stream = await client.Listen();
        await stream.SendText("");
        await stream.SendText("whatever");

        var greeting = (await stream.Frame())!;
        await client.Say("hi");
        await stream.SendText("");
        await stream.Until("heard hi");

        Assert.Equal("1", (string)greeting["watermark"]!);
        Assert.Equal(["What do you need?", "hi", "heard hi"], stream.Texts);
        Assert.Equal("3", stream.Watermark);
    }
}
