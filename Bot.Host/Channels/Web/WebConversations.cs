using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Conversations as clients follow them: what was said, and that the bot is busy. A singleton; thread-safe.</summary>
internal sealed class WebConversations(TranscriptReader transcript, ConversationBells bells, IOptions<WebOptions> options, TimeProvider clock)
{
    /// <summary>See <see cref="TranscriptReader.HasOtherWriters"/>.</summary>
    public bool HasOtherWriters => transcript.HasOtherWriters;

    /// <summary>See <see cref="TranscriptReader.After"/>.</summary>
    public Task<IReadOnlyList<TranscriptLine>> After(string conversationId, int watermark, int atMost, CancellationToken cancellationToken) =>
        transcript.After(WebChannel.AddressOf(conversationId), watermark, atMost, cancellationToken);

    public Task<bool> Exists(string conversationId) => transcript.Exists(WebChannel.AddressOf(conversationId));

    /// <summary>Shows the bot as typing unless the result is disposed before it has taken longer than a moment.</summary>
    public IDisposable TypingAfter(string conversationId) => clock.CreateTimer(
        _ => bells.ShowTyping(conversationId), null, TimeSpan.FromMilliseconds(options.Value.TypingAfterMilliseconds), Timeout.InfiniteTimeSpan);
}
