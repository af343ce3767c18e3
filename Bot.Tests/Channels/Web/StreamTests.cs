using System.Net;
using System.Net.WebSockets;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Bot.Host.Channels.Web;
using Bot.Host.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Channels.Web;

public class StreamTests
{
    [Fact]
    public async Task What_was_said_before_the_socket_opened_is_replayed()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        await client.Say("early");

        using var stream = await client.Listen();
        await stream.Until("heard early");

        Assert.Equal(["What do you need?", "early", "heard early"], stream.Texts);
    }

    [Fact]
    public async Task Reconnecting_under_concurrent_posts_loses_and_repeats_nothing()
    {
        await using var server = await WebServer.Start(("RateLimits:MessagesPerMinute", "0"));
        var client = await LineClient.Begin(server);
        var posting = Task.WhenAll(Enumerable.Range(0, 4).Select(async worker =>
        {
            for (var i = 0; i < 30; i++)
                await client.Say($"w{worker}-{i}");
        }));

        var seen = new List<string>();
        for (var watermark = ""; seen.Count < 241;)
        {
            await client.Resume(watermark);
            using var stream = await client.Listen();
            for (var frames = 0; frames < 7 && seen.Count + stream.Received.Count < 241; frames++)
                await stream.Frame();
            seen.AddRange(stream.Received.Select(a => (string)a["id"]!));
            watermark = stream.Watermark;
            stream.Drop();
        }

        await posting;
        Assert.Equal((await client.PollAll()).Select(a => (string)a["id"]!), seen);
    }

    [Fact]
    public async Task Two_tabs_see_the_same_in_the_same_order()
    {
        await using var server = await WebServer.Start(("RateLimits:MessagesPerMinute", "0"));
        var client = await LineClient.Begin(server);
        using var first = await client.Listen();
        using var second = await client.Listen();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.Say($"m{i}")));
        await client.Say("last");
        await Task.WhenAll(first.Until("heard last"), second.Until("heard last"));

        // On a slow machine "typing" shows between them; it is not stored and has no place in the order.
        var messages = Messages(first);
        Assert.Equal(messages, Messages(second));
        Assert.Equal(43, messages.Count);

        static List<string> Messages(LineStream stream) => [.. stream.Received.Where(a => (string)a["type"]! == "message").Select(a => (string)a["id"]!)];
    }

    [Fact]
    public async Task Typing_shows_live_while_a_turn_takes_long_and_is_never_stored()
    {
        await using var server = await WebServer.Start(("Web:TypingAfterMilliseconds", "0"));
        var client = await LineClient.Begin(server);
        using var stream = await client.Listen();
        await stream.Frame();

        var posting = client.Say("wait");
        var typing = (await stream.Frame())!;
        server.Bot.Gate.SetResult();
        await posting;
        await stream.Until("heard wait");

        Assert.Equal("typing", (string)typing["activities"]![0]!["type"]!);
        Assert.Equal("bot", (string)typing["activities"]![0]!["from"]!["role"]!);
        Assert.False(typing.ContainsKey("watermark"));
        Assert.All((await client.Poll()).Activities, a => Assert.Equal("message", (string)a["type"]!));
    }

    [Fact]
    public async Task A_managers_words_arrive_live_in_his_name()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        using var stream = await client.Listen();
        await stream.Frame();

        await server.Get<GroupCommit>().Run(null, async (scope, token) =>
        {
            var conversation = await scope.Db.Conversations.FirstAsync(c => c.ChatId == client.ConversationId, token);
            server.Get<VisitorVoice>().Say(scope, conversation, OutgoingMessage.Plain("I am here") with { Speaker = Speaker.Manager, SpeakerName = "Anna" }, DateTimeOffset.UtcNow);
            conversation.Touch();
        });
        await stream.Until("I am here");

        Assert.Equal(("Anna", "bot"), ((string)stream.Received[^1]["from"]!["name"]!, (string)stream.Received[^1]["from"]!["role"]!));
    }

    [Fact]
    public async Task A_stopping_host_says_goodbye_and_the_client_may_too()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        using var leaving = await client.Listen();
        await leaving.Close();
        Assert.Equal(WebSocketCloseStatus.NormalClosure, leaving.CloseStatus);
        using var staying = await client.Listen();
        await staying.Frame();

        var stopping = server.Stop();
        Assert.Null(await staying.Frame());
        await staying.Close();
        await stopping;

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, staying.CloseStatus);
        Assert.Equal(0, server.Get<ConversationBells>().Count);
    }

    [Fact]
    public async Task Who_floods_a_stream_is_shown_out()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        using var stream = await client.Listen();
        await stream.Frame();

        for (var i = 0; i < 5; i++)
            await stream.SendText(new string('x', 16 * 1024));

        Assert.Null(await stream.Frame());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, stream.CloseStatus);
    }

    [Fact]
    public async Task A_conversation_has_only_so_many_streams_and_the_others_still_open_theirs()
    {
        await using var server = await WebServer.Start(("Web:SocketsPerConversation", "4"));
        var client = await LineClient.Begin(server);
        var open = new List<LineStream>();
        for (var i = 0; i < 4; i++)
            open.Add(await client.Listen());

        await Assert.ThrowsAsync<WebSocketException>(() => client.Listen());
        using var other = await (await LineClient.Begin(server)).Listen();

        Assert.NotNull(await other.Frame());
        open.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task One_address_has_only_so_many_streams_and_others_still_open_theirs()
    {
        await using var server = await WebServer.Start(("RateLimits:SocketsPerAddress", "2"));
        var (client, other) = (await LineClient.Begin(server), await LineClient.Begin(server));
        using var first = await client.Listen(address: "203.0.113.7");
        using var second = await other.Listen(address: "::ffff:203.0.113.7");

        await Assert.ThrowsAsync<WebSocketException>(() => client.Listen(address: "203.0.113.7"));
        using var neighbour = await client.Listen(address: "203.0.113.8");
        await first.Close();
        await Until.True(() => Task.FromResult(server.Get<ConversationBells>().Count == 2), "the closed stream to leave");
        using var again = await client.Listen(address: "203.0.113.7");

        Assert.NotNull(await again.Frame());
    }

    [Fact]
    public async Task Behind_two_believed_proxies_each_visitor_has_an_address_of_his_own_and_a_forged_one_counts_for_nothing()
    {
        await using var server = await WebServer.Start(("RateLimits:SocketsPerAddress", "1"), ("Web:TrustedProxies:0", "198.51.100.0/24"));
        var client = await LineClient.Begin(server);
        using var first = await client.Listen(address: "203.0.113.7, 198.51.100.1");
        using var neighbour = await client.Listen(address: "203.0.113.8, 198.51.100.1");

        await Assert.ThrowsAsync<WebSocketException>(() => client.Listen(address: "192.0.2.1, 203.0.113.7, 198.51.100.1"));

        Assert.NotNull(await neighbour.Frame());
    }

    [Fact]
    public async Task A_stream_address_opens_only_its_conversation_and_only_for_a_minute()
    {
        await using var server = await WebServer.Start();
        var (mine, other) = (await LineClient.Begin(server), await LineClient.Begin(server));
        var ticket = mine.StreamUrl[(mine.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        Assert.Equal(HttpStatusCode.Forbidden, await Open(other.ConversationId, ticket));
        Assert.Equal(HttpStatusCode.Forbidden, await Open(mine.ConversationId, mine.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await Open(mine.ConversationId, ""));
        Assert.Equal(HttpStatusCode.BadRequest, await Open(mine.ConversationId, ticket));
        Assert.Equal(HttpStatusCode.Forbidden, (await mine.Call(HttpMethod.Get, mine.Activities, bearer: ticket)).Status);
        server.Clock.Step(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await Open(mine.ConversationId, ticket));

        async Task<HttpStatusCode> Open(string conversationId, string t) =>
            (await server.Http.GetAsync($"{LineClient.Root}/conversations/{conversationId}/stream?t={t}")).StatusCode;
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData(null, true)]
    public async Task Only_pages_of_allowed_sites_open_a_stream(string? origin, bool isLetIn)
    {
        await using var server = await WebServer.Start(("Web:AllowedOrigins:0", "https://shop.example"));
        var client = await LineClient.Begin(server);

        var opening = client.Listen(origin);

        Assert.Equal(isLetIn, await Task.WhenAny(opening) == opening && opening.IsCompletedSuccessfully);
        using var own = await client.Listen(server.Address.GetLeftPart(UriPartial.Authority));
    }
}
