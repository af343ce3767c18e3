using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Load;

/// <summary>Visitors on the web, through Direct Line 3.0: each posts by HTTP and reads by a WebSocket.</summary>
internal static class WebLoad
{
    public static async Task<LoadReport> Run(LoadPlan plan)
    {
        var report = new LoadReport("Web by Direct Line", plan);
        using var folder = new TempFolder();
        using var host = await LoadedHost.Start(plan, folder, api: null);
        report.MemoryAtRest = MemoryFigure.Of(host);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = plan.Visitors }) { BaseAddress = new Uri(host.Url) };
        using var over = new CancellationTokenSource();
        var talks = Enumerable.Range(0, plan.Visitors).Select(i => Talk(http, i, report, over.Token)).ToList();
        await LoadedHost.Measure(report, host, plan);
        await over.CancelAsync();
        await Task.WhenAll(talks);
        return report;
    }

    private static async Task Talk(HttpClient http, int index, LoadReport report, CancellationToken over)
    {
        try
        {
            var started = await Start(http, over);
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), over);
            var path = $"/v3/directline/conversations/{started.GetProperty("conversationId").GetString()}/activities";
            var token = new AuthenticationHeaderValue("Bearer", started.GetProperty("token").GetString());
            var buffer = new byte[64 * 1024];
            var asked = await Hear(socket, buffer, over);
            for (var turn = 0; !over.IsCancellationRequested; turn++)
            {
                var began = Stopwatch.GetTimestamp();
                using var post = new HttpRequestMessage(HttpMethod.Post, path)
                {
                    Content = JsonContent.Create(new { type = "message", text = AnswerTo(asked, index), from = new { id = "u" }, channelData = new { clientActivityID = $"{index}-{turn}" } }),
                };
                post.Headers.Authorization = token;
                using var answer = await http.SendAsync(post, over);
                answer.EnsureSuccessStatusCode();
                asked = await Hear(socket, buffer, over);
                report.Turn(Stopwatch.GetElapsedTime(began));
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task<JsonElement> Start(HttpClient http, CancellationToken over)
    {
        using var granted = await http.PostAsJsonAsync("/chat/token", new { source = "load", language = "en" }, over);
        var token = (await granted.Content.ReadFromJsonAsync<JsonElement>(over)).GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations") { Content = JsonContent.Create(new { }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await http.SendAsync(request, over);
        return await started.Content.ReadFromJsonAsync<JsonElement>(over);
    }

    // The next message of the bot; echoes and empty frames are passed over.
    private static async Task<JsonElement> Hear(ClientWebSocket socket, byte[] buffer, CancellationToken over)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), over);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (length == 0)
                continue;
            var frame = JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length));
            foreach (var activity in frame.GetProperty("activities").EnumerateArray())
            {
                if (activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("role").GetString() == "bot")
                    return activity;
            }
        }
    }

    private static string AnswerTo(JsonElement asked, int index)
    {
        var text = asked.GetProperty("text").GetString() ?? "";
        if (text.Contains("What is your name", StringComparison.Ordinal))
            return "Victor";
        if (text.Contains("What number", StringComparison.Ordinal))
            return $"+1202555{index % 10000:0000}";
        return asked.TryGetProperty("suggestedActions", out var suggested)
            ? suggested.GetProperty("actions")[0].GetProperty("value").GetString()!
            : "/restart";
    }
}
