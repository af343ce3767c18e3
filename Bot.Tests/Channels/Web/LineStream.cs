using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Channels.Web;

/// <summary>An open stream, read frame by frame.</summary>
internal sealed class LineStream(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>All activities so far, in the order of their coming.</summary>
    public List<JsonObject> Received { get; } = [];

    public string Watermark { get; private set; } = "";

    public WebSocketState State => socket.State;

    public IEnumerable<string> Texts => Received.Select(a => (string?)a["text"] ?? $"({a["type"]})");

    /// <summary>The next frame that is not empty; null when the server closed.</summary>
    public async Task<JsonObject?> Frame()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            frame.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage && frame.Length > 0)
                return Take((JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()))!);
        }
    }

    /// <summary>Reads until a message with this text has come.</summary>
    public async Task Until(string text)
    {
        while (!Texts.Contains(text))
            Assert.NotNull(await Frame());
    }

    public Task SendText(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task Close() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>Breaks the connection without a word.</summary>
    public void Drop() => socket.Abort();

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public void Dispose() => socket.Dispose();

    private JsonObject Take(JsonObject frame)
    {
        Received.AddRange(frame["activities"]!.AsArray().Select(a => a!.DeepClone().AsObject()));
        Watermark = (string?)frame["watermark"] ?? Watermark;
        return frame;
    }
}
