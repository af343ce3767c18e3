using System.Net;
using Bot.Host.Channels.Web;

namespace Bot.Tests.Channels.Web;

/// <summary>A visitor who sends as much as he may does not fill the memory.</summary>
public class LongActivityTests
{
    private const int SetChars = 4096;

    [Fact]
    public async Task A_poll_brings_so_many_characters_and_its_watermark_leads_to_the_rest()
    {
        await using var server = await Server();
        var client = await LineClient.Begin(server);
        for (var i = 0; i < 6; i++)
            await Send(client, 1500);

        var seen = new List<string>();
        for (var (watermark, sets) = ("", 0); seen.Count < 13; sets++)
        {
            var set = await client.Poll(watermark);
            Assert.InRange(set.Activities.Sum(a => a.ToJsonString().Length), 1, SetChars + 100);
            seen.AddRange(set.Activities.Select(a => (string)a["id"]!));
            watermark = set.Watermark;
        }

        Assert.Equal(13, seen.Distinct().Count());
        Assert.Empty((await client.Poll("13")).Activities);
    }

    [Fact]
    public async Task A_stream_replays_all_in_such_frames_without_waiting()
    {
        await using var server = await Server();
        var client = await LineClient.Begin(server);
        for (var i = 0; i < 6; i++)
            await Send(client, 1500);

        using var stream = await client.Listen();
        while (stream.Received.Count < 13)
            Assert.InRange((await stream.Frame())!.ToJsonString().Length, 1, SetChars + 100);

        Assert.Equal(("13", 13), (stream.Watermark, stream.Received.Select(a => (string)a["id"]!).Distinct().Count()));
    }

    [Fact]
    public async Task A_longer_activity_comes_alone()
    {
        await using var server = await Server();
        var client = await LineClient.Begin(server);
        using var live = await client.Listen();
        await live.Frame();
        await Send(client, 3 * SetChars);

        await live.Until("heard it");
        await client.Resume("1");
        using var replay = await client.Listen();
        await replay.Until("heard it");

        Assert.Single((await client.Poll("1")).Activities);
        Assert.Equal(["it", "heard it"], replay.Texts);
        Assert.Equal(["What do you need?", "it", "heard it"], live.Texts);
        Assert.True(server.Get<LargeAnswers>().TryEnter());
    }

    [Fact]
    public async Task Without_room_for_long_answers_a_poll_brings_nothing_yet_and_a_stream_waits()
    {
        await using var server = await Server();
        var client = await LineClient.Begin(server);
        await Send(client, 3 * SetChars);
        Assert.True(server.Get<LargeAnswers>().TryEnter());

        var (activities, watermark) = await client.Poll("1");
        await client.Resume("1");
        using var stream = await client.Listen();
        var frame = stream.Frame();
        Assert.Single((await client.Poll()).Activities);
        Assert.False(frame.IsCompleted);
        server.Get<LargeAnswers>().Leave();

        Assert.Equal((0, "1"), (activities.Count, watermark));
        Assert.Equal("it", (string)(await frame)!["activities"]![0]!["text"]!);
    }

    [Fact]
    public async Task The_longest_activity_is_a_setting()
    {
        await using var server = await Server();
        var client = await LineClient.Begin(server);

        var (status, body) = await client.Post(new { type = "message", text = "it", channelData = new { z = new string('y', 20_000) } });

        Assert.Equal((HttpStatusCode.BadRequest, "MessageSizeTooBig"), (status, (string)body["error"]!["code"]!));
    }

    private static Task<WebServer> Server() => WebServer.Start(("Web:SetChars", "4096"), ("Web:ActivityChars", "20000"), ("Web:LargeAnswers", "1"));

    private static async Task Send(LineClient client, int chars) =>
        Assert.Equal(HttpStatusCode.OK, (await client.Post(new { type = "message", text = "it", channelData = new { z = new string('y', chars) } })).Status);
}
