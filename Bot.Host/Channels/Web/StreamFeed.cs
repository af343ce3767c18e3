using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Makes the frames of a stream from what is committed. A singleton; thread-safe.</summary>
internal sealed class StreamFeed(WebConversations conversations, IOptions<WebOptions> options, TimeProvider clock, ILogger<StreamFeed> log)
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
    /// <returns>The watermark after it, the same one when there is nothing new and nothing was written; and whether there may be more already.</returns>
    public async Task<(int Watermark, bool MayHaveMore)> Next(StreamListener listener, int watermark, IBufferWriter<byte> frame, CancellationToken cancellationToken)
    {
        var lines = listener.Collect(watermark);
        if (lines.Count == 0)
            lines = await conversations.After(listener.ConversationId, watermark, FrameLength, cancellationToken);
        if (lines.Count == 0)
            return (watermark, false);
        await using var writer = new Utf8JsonWriter(frame, JsonForm.Compact);
        writer.WriteStartObject();
        WebAnswers.WriteSet(writer, lines, watermark);
        writer.WriteEndObject();
        return (lines[^1].Seq, lines.Count == FrameLength);
    }

    /// <summary>A frame that says that the bot is busy; it moves no watermark.</summary>
    public byte[] Typing(string conversationId) => WebChannel.TypingJson(conversationId, clock.GetUtcNow());
}
