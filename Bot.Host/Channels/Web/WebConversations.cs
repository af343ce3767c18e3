using Bot.Host.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Web;

/// <summary>Conversations as clients follow them: what was said, and that the bot is busy. A singleton; thread-safe.</summary>
internal sealed class WebConversations(TranscriptReader transcript, ConversationBells bells, IOptions<WebOptions> options, TimeProvider clock)
{
    /// <summary>See <see cref="TranscriptReader.HasOtherWriters"/>.</summary>
    public bool HasOtherWriters => transcript.HasOtherWriters;

    /// <summary>See <see cref="TranscriptReader.After"/>.</summary>
    public Task<TranscriptPage> After(string conversationId, int watermark, int lines, CancellationToken cancellationToken) =>
        transcript.After(WebChannel.AddressOf(conversationId), watermark, new PageLimit(lines, options.Value.SetChars), cancellationToken);

    /// <summary>Whether there is such a conversation for the caller: a visitor's token names one that is there by definition.</summary>
    public async ValueTask<bool> IsThere(Caller caller, string conversationId) => caller.Token is not null || await Exists(conversationId);

    public async Task<bool> Exists(string conversationId) => await VisitorOf(conversationId) is not null;

    /// <summary>The id of the user in it, as tokens name him; null: it has not begun.</summary>
    public Task<string?> VisitorOf(string conversationId) => transcript.VisitorOf(WebChannel.AddressOf(conversationId));

    /// <summary>Shows the bot as typing unless the result is disposed before it has taken longer than a moment.</summary>
    public IDisposable TypingAfter(string conversationId) => clock.CreateTimer(
        _ => bells.ShowTyping(conversationId), null, TimeSpan.FromMilliseconds(options.Value.TypingAfterMilliseconds), Timeout.InfiniteTimeSpan);
}
