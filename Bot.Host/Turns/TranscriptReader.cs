using System.Collections.Concurrent;
using System.Data;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Turns;

/// <summary>
/// Reads committed transcripts for channels whose clients pull. Each call reads what is there now. Keeps a few
/// connections open between calls, because opening one costs more than the read. A singleton; thread-safe.
/// </summary>
internal sealed class TranscriptReader(LeadsDb leadsDb, IOptions<TurnOptions> options, TimeProvider clock) : IDisposable
{
    private const int MaxIdle = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>No new try after it: clients give a request up after 20 s, and one that meets a lock takes 5 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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

    private readonly Func<LeadsDbContext, string, string, Task<string?>> _visitor = EF.CompileAsyncQuery(
        (LeadsDbContext db, string channel, string chatId) => db.Conversations.Where(c => c.Channel == channel && c.ChatId == chatId)
            .Join(db.Visitors, c => c.VisitorId, v => v.Id, (c, v) => v.ExternalId).FirstOrDefault());

    /// <summary>Other processes may write to the same transcripts, so that a reader has to look by itself from time to time.</summary>
    public bool HasOtherWriters => leadsDb.Provider == DatabaseProvider.SqlServer;

    /// <summary>The entries after the watermark in their order, as many as the limit allows; none when there is no such chat.</summary>
    /// <exception cref="StorageBusyException">The database cannot be read now.</exception>
    public Task<TranscriptPage> After(ChatAddress chat, int watermark, PageLimit limit, CancellationToken cancellationToken) => Read(async db =>
    {
        List<TranscriptLine>? lines = null;
        var chars = 0;
        await foreach (var line in _after(db, chat.Channel, chat.ChatId, watermark, limit.Lines).WithCancellation(cancellationToken))
        {
            chars += line.Payload.Length;
            // What lies behind the limit is not even fetched.
            if (lines is not null && chars > limit.Chars)
                return new TranscriptPage(lines, MayHaveMore: true);
            (lines ??= []).Add(line);
        }

        return lines is null ? TranscriptPage.Empty : new TranscriptPage(lines, lines.Count == limit.Lines);
    });

    /// <summary>The channel's id of who talks in the chat; null: it has not begun.</summary>
    /// <exception cref="StorageBusyException">The database cannot be read now.</exception>
    public Task<string?> VisitorOf(ChatAddress chat) => Read(db => _visitor(db, chat.Channel, chat.ChatId));

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

        var begun = clock.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Use(leadsDb.Open(), query);
            }
            catch (Exception error) when (StorageFault.Is(error))
            {
                if (tries > options.Value.ReadRetries || clock.GetElapsedTime(begun) > Patience)
                    throw new StorageBusyException("A transcript cannot be read now: " + error.Message, error);
            }

            await Task.Delay(tries * Pause, clock);
        }
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
