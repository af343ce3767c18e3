using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Turns;

/// <summary>One entry in the channel's own form.</summary>
/// <param name="Payload">JSON.</param>
internal sealed record TranscriptLine(int Seq, string Payload);

/// <summary>Reads committed transcripts for channels whose clients pull. Each call reads what is there now. A singleton; thread-safe.</summary>
internal sealed class TranscriptReader(LeadsDb leadsDb)
{
    // Of the instance and not static: a compiled query belongs to one provider's model.
    private readonly Func<LeadsDbContext, string, string, int, int, IAsyncEnumerable<TranscriptLine>> _after = EF.CompileAsyncQuery(
        (LeadsDbContext db, string channel, string chatId, int watermark, int atMost) =>
            db.Transcript.AsNoTracking()
                .Where(t => t.ConversationId == db.Conversations.Where(c => c.Channel == channel && c.ChatId == chatId).Select(c => c.Id).FirstOrDefault()
                    && t.Seq > watermark && t.Payload != null)
                .OrderBy(t => t.Seq)
                .Take(atMost)
                .Select(t => new TranscriptLine(t.Seq, t.Payload!)));

    private readonly Func<LeadsDbContext, string, string, Task<bool>> _exists = EF.CompileAsyncQuery(
        (LeadsDbContext db, string channel, string chatId) => db.Conversations.Any(c => c.Channel == channel && c.ChatId == chatId));

    /// <summary>Other processes may write to the same transcripts, so that a reader has to look by itself from time to time.</summary>
    public bool HasOtherWriters => leadsDb.Provider == DatabaseProvider.SqlServer;

    /// <summary>The entries after the watermark in their order, the first <paramref name="atMost"/> of them; none when there is no such chat.</summary>
    public async Task<IReadOnlyList<TranscriptLine>> After(ChatAddress chat, int watermark, int atMost, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var lines = new List<TranscriptLine>();
        await foreach (var line in _after(db, chat.Channel, chat.ChatId, watermark, atMost).WithCancellation(cancellationToken))
            lines.Add(line);
        return lines;
    }

    /// <summary>Whether the chat has begun.</summary>
    public async Task<bool> Exists(ChatAddress chat)
    {
        await using var db = leadsDb.Open();
        return await _exists(db, chat.Channel, chat.ChatId);
    }
}
