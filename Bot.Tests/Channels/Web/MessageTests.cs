using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Dialogs;
using Bot.Domain.Persistence;
using Bot.Host.Channels.Web;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Channels.Web;

public class MessageTests
{
    [Fact]
    public async Task A_post_repeated_with_its_client_id_is_done_once_and_answers_the_same()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Say("once", "client-id-1")));

        Assert.Single(ids.Distinct());
        var activities = (await client.Poll("1")).Activities;
        Assert.Equal(["once", "heard once"], activities.Select(a => (string)a["text"]!));
        Assert.Equal(ids[0], (string)activities[0]["id"]!);
    }

    [Theory]
    [InlineData("ABCDEFGH", "abcdefgh")]
    [InlineData("ключ-один", "ключ-два!")]
    [InlineData("0000002", "00000002")]
    public async Task Client_ids_that_differ_are_different_messages(string first, string second)
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var ids = new[] { await client.Say("a", first), await client.Say("b", second) };
        var activities = (await client.Poll()).Activities;

        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(5, activities.Select(a => (string)a["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task A_parked_message_answers_200_and_comes_back_later_under_that_id()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var id = await client.Say("fail");
        var waiting = await client.Say("behind it");
        Assert.Single((await client.Poll()).Activities);
        server.Bot.IsBroken = false;
        await Retry(server);

        var activities = (await client.Poll("1")).Activities;
        Assert.Equal(["fail", "heard fail", "behind it", "heard behind it"], activities.Select(a => (string)a["text"]!));
        Assert.Equal((id, waiting), ((string)activities[0]["id"]!, (string)activities[2]["id"]!));
        Assert.NotNull(activities[0]["channelData"]!["clientActivityID"]);
    }

    [Fact]
    public async Task Buttons_are_the_visitors_own_words_and_a_phone_button_is_left_out()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var greeting = (await client.Poll()).Activities.Single();

        Assert.Equal("""[{"type":"imBack","title":"Buy a flat","value":"Buy a flat"},{"type":"imBack","title":"Sell a flat","value":"Sell a flat"}]""", greeting["suggestedActions"]!["actions"]!.ToJsonString());
        Assert.Equal(("Flats & Co", "bot", "plain", "expectingInput", "en"), ((string)greeting["from"]!["name"]!, (string)greeting["from"]!["role"]!, (string)greeting["textFormat"]!, (string)greeting["inputHint"]!, (string)greeting["locale"]!));
        Assert.Empty(greeting["attachments"]!.AsArray());
        Assert.Equal($"{client.ConversationId}|0000001", (string)greeting["id"]!);
    }

    [Fact]
    public async Task Too_large_is_400_and_far_too_large_is_413()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var (tooBig, body) = await client.Post(new { type = "message", text = new string('x', new WebOptions().ActivityChars) });
        var (farTooBig, _) = await client.Post(new { type = "message", text = new string('x', 4 * new WebOptions().ActivityChars) });
        var (fits, _) = await client.Post($$"""{"type":"message","text":"{{new string('я', 200_000)}}"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "MessageSizeTooBig"), (tooBig, (string)body["error"]!["code"]!));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK), (farTooBig, fits));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"a","\ud800":1}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"\udc00":1}}""")]
    [InlineData("{\"type\":\"message\",\"text\":\"\u00ff\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"\u00ff\":1}")]
    [InlineData("\u00ff")]
    public async Task A_body_that_is_no_good_text_is_400(string bytes)
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        Assert.NotEqual(HttpStatusCode.InternalServerError, await Send("/chat/token"));
        Assert.Equal(HttpStatusCode.BadRequest, await Send(client.Activities));
        Assert.Single((await client.Poll()).Activities);

        async Task<HttpStatusCode> Send(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(bytes)) };
            request.Headers.Authorization = new("Bearer", client.Token);
            using var answer = await server.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Half_a_surrogate_pair_does_no_harm()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        var (status, _) = await client.Post("""{"type":"message","text":"cut \ud83d","channelData":{"clientActivityID":"\udc00"}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("cut \ufffd", Assert.IsType<Inbound.Said>(server.Bot.Heard.Last()).Text);
        Assert.Equal(3, (await client.Poll()).Activities.Count);
    }

    [Fact]
    public async Task An_upload_keeps_the_words_and_the_names_and_says_that_files_are_not_read()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        using var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","text":"my plan","attachments":[{"contentType":"image/png","name":"plan.png","thumbnailUrl":"data:image/png;base64,iVBORw0KGgo="}],"channelData":{"clientActivityID":"upload-1"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        form.Add(new ByteArrayContent(new byte[100_000]) { Headers = { ContentType = new("image/png") } }, "file", "plan.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{LineClient.Root}/conversations/{client.ConversationId}/upload?userId=x") { Content = form };
        request.Headers.Authorization = new("Bearer", client.Token);

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var activities = (await client.Poll("1")).Activities;
        Assert.Equal(3, activities.Count);
        Assert.Equal("""[{"contentType":"image/png","name":"plan.png","thumbnailUrl":"data:image/png;base64,iVBORw0KGgo="}]""", activities[0]["attachments"]!.ToJsonString());
        Assert.Equal(("my plan", "heard my plan"), ((string)activities[0]["text"]!, (string)activities[2]["text"]!));
        Assert.StartsWith("I cannot open files", (string)activities[1]["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"data:image/jpeg;base64,AAAA\"", true)]
    [InlineData("\"data:image\\/webp;base64,AA+/\"", true)]
    [InlineData("\"data:image/svg+xml;base64,AAAA\"", false)]
    [InlineData("\"data:text/html;base64,AAAA\"", false)]
    [InlineData("\"data:image/png;base64,\\u0022><b>\"", false)]
    [InlineData("\"data:image/png;base64\"", false)]
    [InlineData("\"https://tracker.example/a.png\"", false)]
    [InlineData("7", false)]
    [InlineData("null", false)]
    public void Of_a_file_only_a_picture_that_is_in_the_message_itself_is_kept(string url, bool isKept)
    {
        var json = Encoding.UTF8.GetBytes($$"""{"type":"message","attachments":[1,{"thumbnailUrl":{{url}}}]}""");

        var echo = ActivityParser.Parse(json, "c", "u", [new("a.txt", "text/plain"), new("b.png", "image/png"), new("c.png", "image/png")]).Value!.Echo;

        Assert.Equal(isKept, echo.Contains(""""b.png","thumbnailUrl":"data:image/"""", StringComparison.Ordinal));
        Assert.Equal(isKept ? 1 : 0, echo.Split("thumbnailUrl").Length - 1);
    }

    [Fact]
    public void A_picture_that_is_too_long_is_left_out()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"type":"message","attachments":[{"thumbnailUrl":"data:image/png;base64,{{new string('A', UploadEcho.MostThumbnailChars)}}"}]}""");

        Assert.DoesNotContain("thumbnailUrl", ActivityParser.Parse(json, "c", "u", [new("a.png", "image/png")]).Value!.Echo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_file_is_something_else_than_text_and_a_broken_upload_is_told_so()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);

        Assert.Equal(HttpStatusCode.OK, await Upload("image/png", "name=\"file\"; filename=\"a.png\""));
        Assert.Equal(HttpStatusCode.BadRequest, await Upload("image/png", null));
        Assert.Equal(HttpStatusCode.BadRequest, await Upload("multipart/form-data; boundary=b", null));
        Assert.Equal(["[a.png]", "only text, please"], (await client.Poll("1")).Activities.Select(a => (string?)a["text"] ?? "[" + a["attachments"]![0]!["name"] + "]"));

        async Task<HttpStatusCode> Upload(string type, string? disposition)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{LineClient.Root}/conversations/{client.ConversationId}/upload") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("--nothing")) };
            request.Headers.Authorization = new("Bearer", client.Token);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (disposition is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; " + disposition);
            return (await server.Http.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task A_busy_database_is_503_with_a_time_to_come_again()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Begin(server);
        await server.Get<GroupCommit>().DisposeAsync();

        using var request = new HttpRequestMessage(HttpMethod.Post, client.Activities) { Content = new StringContent("""{"type":"message","text":"hi"}""") };
        request.Headers.Authorization = new("Bearer", client.Token);
        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_503_to_who_starts_and_reads()
    {
        await using var server = await WebServer.Start(("Turns:ReadRetries", "0"));
        var client = await LineClient.Arrive(server);
        server.LoseStorage();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await client.Start());
        var (status, body) = await client.Call(HttpMethod.Get, client.Activities + "?watermark=");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (status, (string)body["error"]!["code"]!));
    }

    [Fact]
    public async Task What_the_page_says_of_itself_reaches_the_conversation()
    {
        await using var server = await WebServer.Start();
        var client = await LineClient.Arrive(server, page: new { source = "flat-12", language = "ru-RU", timeZone = "Europe/Riga" });
        await client.Start("ru");

        await using var db = server.Get<LeadsDb>().Open();
        var conversation = await db.Conversations.SingleAsync();
        Assert.Equal(("flat-12", "ru", "Europe/Riga"), (conversation.Source, conversation.Language, conversation.TimeZone));
    }

    private static async Task Retry(WebServer server)
    {
        await using var db = server.Get<LeadsDb>().Open();
        foreach (var parked in await db.Inbox.AsNoTracking().Where(i => i.Payload != null).OrderBy(i => i.ReceivedAt).ToListAsync())
            await server.Get<TurnGate>().Work(server.Get<WebAdapter>(), ParkedUpdate.Thaw(parked.Payload!) with { IsRetry = true });
    }
}
