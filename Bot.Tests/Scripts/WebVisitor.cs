using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Channels.Web;
using Bot.Tests.Support;

namespace Bot.Tests.Scripts;

/// <summary>A visitor of the whole host by the web.</summary>
internal sealed class WebVisitor(LineClient line)
{
    /// <summary>Opens the chat; the bot has greeted.</summary>
    public static async Task<WebVisitor> Come(HostUnderTest host, string language = "en")
    {
        using var answer = await host.Http.PostAsJsonAsync("/chat/token", new { language });
        answer.EnsureSuccessStatusCode();
        var seat = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        var line = new LineClient(host.Http, (string)seat["conversationId"]!, (string)seat["token"]!, (string)seat["userId"]!);
        await line.Start(language);
        return new WebVisitor(line);
    }

    public string ChatId => line.ConversationId;

    public Task Says(string text) => line.Say(text);

    /// <summary>What the bot said so far.</summary>
    public async Task<List<string>> Heard() =>
        [.. (await line.Poll()).Activities.Where(a => (string?)a["from"]?["role"] == "bot").Select(a => (string)a["text"]!)];

    /// <summary>What the bot's messages offer to press, by message.</summary>
    public async Task<List<string>> Offered() =>
        [.. (await line.Poll()).Activities.Where(a => (string?)a["from"]?["role"] == "bot")
            .Select(a => string.Join('|', a["suggestedActions"]?["actions"]?.AsArray().Select(b => (string)b!["value"]!) ?? []))];
}
