using Bot.Host.Turns;

namespace Bot.Host.Channels.Web;

/// <summary>Gives activities to clients that poll.</summary>
internal sealed class ActivityReads(DirectLineDoor door, WebConversations conversations, LargeAnswers large)
{
    private const int SetLength = 500;

    /// <summary>Direct Line clients give a request up after 20 s; who reads a long answer slower than that only holds it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// GET conversations/{id}/activities?watermark=W: what came after W, or the first part of it; its watermark leads to the
    /// next. Has no rate limit: one refusal ends a client's polling for good.
    /// </summary>
    public async Task Get(HttpContext http)
    {
        var conversationId = ConversationEndpoints.IdOf(http);
        if (await door.Enter(http, conversationId) is not { } caller)
            return;
        if (!await conversations.IsThere(caller, conversationId))
        {
            await http.NoConversation();
            return;
        }

        var watermark = ConversationEndpoints.WatermarkOf(http);
        var lines = (await conversations.After(conversationId, watermark, SetLength, http.RequestAborted)).Lines;
        if (!large.Are(lines))
            await Answer(http, lines, watermark);
        else if (large.TryEnter())
            await AnswerLarge(http, lines, watermark);
        else
            // Nothing yet: the client asks again after the same watermark.
            await Answer(http, [], watermark);
    }

    private async Task AnswerLarge(HttpContext http, IReadOnlyList<TranscriptLine> lines, int watermark)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await using var end = patience.Token.Register(http.Abort);
            await Answer(http, lines, watermark);
        }
        finally
        {
            large.Leave();
        }
    }

    private static Task Answer(HttpContext http, IReadOnlyList<TranscriptLine> lines, int watermark) =>
        http.Json(writer => WebAnswers.WriteSet(writer, lines, watermark));
}
