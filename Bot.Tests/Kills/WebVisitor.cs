using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Kills;

/// <summary>A visitor on the web by Direct Line: sends each message until it gets a 2xx, and polls from his watermark.</summary>
internal sealed class WebVisitor(HttpClient http, Persona persona, OutsideRecord record)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private string _token = "";
    private string _watermark = "";
    private JsonObject? _open;
    private int _answered;
    private int _posts;

    public Persona Persona => persona;

    public string ConversationId { get; private set; } = "";

    /// <summary>The ids of what was said to him and by him, as they came.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>What he typed, in his order.</summary>
    public List<string> Typed { get; } = [];

    public bool HasEnded { get; private set; }

    public override string ToString() => $"{persona.Name} (web {ConversationId}, answered {_answered}, {_posts} posts)";

    public async Task Run()
    {
        var seat = await Insist(HttpMethod.Post, "/chat/token", () => new { source = "kills", language = "en" });
        (_token, ConversationId) = ((string)seat["token"]!, (string)seat["conversationId"]!);
        await Insist(HttpMethod.Post, "/v3/directline/conversations", () => new { });
        record.Accepted("web", "start:" + ConversationId);
        using var timer = new PeriodicTimer(Pause);
        while (!HasEnded)
        {
            await timer.WaitForNextTickAsync();
            await Listen();
            if (_open is { } asked)
                await Answer(asked);
        }

        for (var wish = 1; wish <= persona.Wishes; wish++)
            await Say(persona.Wish(wish));
        // A post is answered after all it caused is stored.
        await Listen();
    }

    private async Task Listen()
    {
        var set = await Insist(HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}/activities?watermark={_watermark}", null);
        _watermark = (string)set["watermark"]!;
        foreach (var activity in set["activities"]!.AsArray().Select(a => a!.AsObject()))
        {
            Heard.Add((string)activity["id"]!);
            if ((string?)activity["from"]?["role"] != "bot" || (string?)activity["text"] is not { } text)
                continue;
            HasEnded |= Questions.NumberOf(text) == Questions.End;
            if (Questions.NumberOf(text) is > 0 and < Questions.End and var question && question > _answered)
                _open = activity;
        }
    }

    private async Task Answer(JsonObject asked)
    {
        _open = null;
        _answered = Questions.NumberOf((string)asked["text"]!);
        await Say(persona.AnswerTo(_answered) ?? (string)asked["suggestedActions"]!["actions"]![0]!["value"]!);
    }

    private async Task Say(string text)
    {
        Typed.Add(text);
        var clientId = $"{persona.Name.ToLowerInvariant()}-post-{++_posts}";
        var answer = await Insist(HttpMethod.Post, $"/v3/directline/conversations/{ConversationId}/activities",
            () => new { type = "message", text, from = new { id = "u" }, channelData = new { clientActivityID = clientId } });
        record.Accepted("web", (string)answer["id"]!);
    }

    // A visitor's client tries until it is answered: no connection, a broken one and 503 all mean "again".
    private async Task<JsonObject> Insist(HttpMethod method, string path, Func<object>? body)
    {
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            if (await Try(method, path, body?.Invoke()) is { } answer)
                return answer;
            await timer.WaitForNextTickAsync();
        }
    }

    private async Task<JsonObject?> Try(HttpMethod method, string path, object? body)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode)
                return JsonNode.Parse(text)!.AsObject();
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                throw new InvalidOperationException($"{method} {path} was answered {(int)answer.StatusCode}: {text}");
            return null;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }
}
