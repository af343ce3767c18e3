using System.Collections.Concurrent;
using System.Data;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Turns;

/// <summary>One entry in the channel's own form.</summary>
/// <param name="Payload">JSON.</param>
internal sealed record TranscriptLine(int Seq, string Payload);

/// <summary>
/// Reads committed transcripts for channels whose clients pull. Each call reads what is there now. Keeps a few
/// connections open between calls, because opening one costs more than the read. A singleton; thread-safe.
/// </summary>
internal sealed class TranscriptReader(LeadsDb leadsDb) : IDisposable
{
    private const int MaxIdle = 4;
    private readonly ConcurrentBag<LeadsDbContext> _idle = [];

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
    public Task<IReadOnlyList<TranscriptLine>> After(ChatAddress chat, int watermark, int atMost, CancellationToken cancellationToken) => Read<IReadOnlyList<TranscriptLine>>(async db =>
    {
        List<TranscriptLine>? lines = null;
        await foreach (var line in _after(db, chat.Channel, chat.ChatId, watermark, atMost).WithCancellation(cancellationToken))
            (lines ??= []).Add(line);
        return lines ?? (IReadOnlyList<TranscriptLine>)[];
    });

    /// <summary>Whether the chat has begun.</summary>
    public Task<bool> Exists(ChatAddress chat) => Read(db => _exists(db, chat.Channel, chat.ChatId));

    public void Dispose()
    {
        while (_idle.TryTake(out var db))
            db.Dispose();
    }

    private async Task<T> Read<T>(Func<LeadsDbContext, Task<T>> query)
    {
        if (_idle.TryTake(out var idle))
        {
            try
            {
                return await Use(idle, query);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Its connection may have died while it lay idle: a fresh one decides.
            }
        }

        return await Use(leadsDb.Open(), query);
    }

    private async Task<T> Use<T>(LeadsDbContext db, Func<LeadsDbContext, Task<T>> query)
    {
        var isSound = false;
        try
        {
            if (db.Database.GetDbConnection().State != ConnectionState.Open)
                await db.Database.OpenConnectionAsync();
            var result = await query(db);
            isSound = true;
            return result;
        }
        finally
        {
            if (isSound && _idle.Count < MaxIdle)
                _idle.Add(db);
            else
                await db.DisposeAsync();
        }
    }
}
