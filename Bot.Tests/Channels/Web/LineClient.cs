using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Web;

/// <summary>A visitor's client: one seat in one conversation.</summary>
internal sealed class LineClient(HttpClient http, string conversationId, string token, string userId)
{
    public const string Root = "/v3/directline";

    public string ConversationId => conversationId;

    public string Token { get; private set; } = token;

    public string UserId => userId;

    public string Activities => $"{Root}/conversations/{conversationId}/activities";

    /// <summary>Where the last start or resume says to listen.</summary>
    public string StreamUrl { get; private set; } = "";

    /// <summary>Takes a seat as the widget does; nothing has begun.</summary>
    public static async Task<LineClient> Arrive(WebServer server, string? earlier = null, object? page = null)
    {
        var answer = await server.Http.PostAsJsonAsync("/chat/token", page ?? new { language = "en", token = earlier });
        answer.EnsureSuccessStatusCode();
        var seat = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        return new LineClient(server.Http, (string)seat["conversationId"]!, (string)seat["token"]!, (string)seat["userId"]!);
    }

    /// <summary>Takes a seat and begins.</summary>
    public static async Task<LineClient> Begin(WebServer server)
    {
        var client = await Arrive(server);
        await client.Start();
        return client;
    }

    public async Task<(HttpStatusCode Status, JsonObject Body)> Call(HttpMethod method, string path, object? body = null, string? bearer = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer ?? Token);
        if (body is string json)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public async Task<HttpStatusCode> Start(string locale = "en")
    {
        var (status, body) = await Call(HttpMethod.Post, Root + "/conversations", new { user = new { }, locale });
        StreamUrl = (string?)body["streamUrl"] ?? "";
        return status;
    }

    public async Task<JsonObject> Resume(string watermark)
    {
        var (_, body) = await Call(HttpMethod.Get, $"{Root}/conversations/{conversationId}?watermark={watermark}");
        StreamUrl = (string)body["streamUrl"]!;
        Token = (string)body["token"]!;
        return body;
    }

    public Task<(HttpStatusCode Status, JsonObject Body)> Post(object activity) => Call(HttpMethod.Post, Activities, activity);

    /// <summary>Says something; answers the id.</summary>
    public async Task<string> Say(string text, string? clientId = null)
    {
        var (status, body) = await Post(new
        {
            type = "message",
            text,
            from = new { id = "r_somebody", role = "user" },
            channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("N") },
        });
        Assert.Equal(HttpStatusCode.OK, status);
        return (string)body["id"]!;
    }

    /// <summary>Polls once.</summary>
    public async Task<(IReadOnlyList<JsonObject> Activities, string Watermark)> Poll(string watermark = "")
    {
        var (status, body) = await Call(HttpMethod.Get, $"{Activities}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, status);
        return ([.. body["activities"]!.AsArray().Select(a => a!.AsObject())], (string)body["watermark"]!);
    }

    /// <summary>Polls until all is there.</summary>
    public async Task<IReadOnlyList<JsonObject>> PollAll()
    {
        var all = new List<JsonObject>();
        for (var (set, count) = (await Poll(), 1); count > 0; set = await Poll(set.Watermark))
        {
            count = set.Activities.Count;
            all.AddRange(set.Activities);
        }

        return all;
    }

    /// <summary>Opens the stream of <see cref="StreamUrl"/>.</summary>
    /// <param name="address">Where the proxy says the client is; null: here.</param>
    public async Task<LineStream> Listen(string? origin = null, string? address = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        if (address is not null)
            socket.Options.SetRequestHeader("X-Forwarded-For", address);
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return new LineStream(socket);
    }
}
