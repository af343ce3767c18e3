using System.Buffers;
using System.Text.Json;
using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Makes the frames of a stream from what is committed. A singleton; thread-safe.</summary>
internal sealed class StreamFeed(WebConversations conversations, LargeAnswers large, IOptions<WebOptions> options, TimeProvider clock, ILogger<StreamFeed> log)
{
    private const int FrameLength = 100;

    /// <summary>Without a ring a stream looks by itself after this time: often where others write to the same database.</summary>
    private readonly TimeSpan _look = TimeSpan.FromSeconds(conversations.HasOtherWriters ? 1 : 30);

    public TimeSpan Look => _look;

    public TimeSpan SlowReader => TimeSpan.FromSeconds(options.Value.SlowReaderSeconds);

    public ILogger Log => log;

    /// <summary>
    /// Writes the next frame: of what the listener was told, else of what the transcript holds after the watermark.
    /// </summary>
    public async ValueTask<StreamFrame> Next(StreamListener listener, int watermark, IBufferWriter<byte> frame, CancellationToken cancellationToken) =>
        await NextUsual(listener, watermark, frame, cancellationToken) ?? await NextLarge(listener.ConversationId, watermark, frame, cancellationToken);

    /// <summary>The frame has left, or never will.</summary>
    public void Sent(StreamFrame frame)
    {
        if (frame.IsLarge)
            large.Leave();
    }

    // Null: it is large.
    private async ValueTask<StreamFrame?> NextUsual(StreamListener listener, int watermark, IBufferWriter<byte> frame, CancellationToken cancellationToken)
    {
        var lines = listener.Collect(watermark);
        var mayHaveMore = false;
        if (lines.Count == 0)
            (lines, mayHaveMore) = await conversations.After(listener.ConversationId, watermark, FrameLength, cancellationToken);
        if (lines.Count == 0)
            return new StreamFrame(watermark);
        if (large.Are(lines))
            return null;
        Write(frame, lines, watermark);
        return new StreamFrame(lines[^1].Seq, mayHaveMore);
    }

    // Read again once there is room: who waits for it holds nothing long.
    private async ValueTask<StreamFrame> NextLarge(string conversationId, int watermark, IBufferWriter<byte> frame, CancellationToken cancellationToken)
    {
        await large.Enter(cancellationToken);
        var isWritten = false;
        try
        {
            var (lines, mayHaveMore) = await conversations.After(conversationId, watermark, FrameLength, cancellationToken);
            if (lines.Count == 0)
                return new StreamFrame(watermark);
            Write(frame, lines, watermark);
            isWritten = true;
            return new StreamFrame(lines[^1].Seq, mayHaveMore, IsLarge: true);
        }
        finally
        {
            if (!isWritten)
                large.Leave();
        }
    }

    private static void Write(IBufferWriter<byte> frame, IReadOnlyList<TranscriptLine> lines, int watermark)
    {
        using var writer = new Utf8JsonWriter(frame, JsonForm.Compact);
        writer.WriteStartObject();
        WebAnswers.WriteSet(writer, lines, watermark);
        writer.WriteEndObject();
    }

    /// <summary>A frame that says that the bot is busy; it moves no watermark.</summary>
    public byte[] Typing(string conversationId) => WebChannel.TypingJson(conversationId, clock.GetUtcNow());
}
