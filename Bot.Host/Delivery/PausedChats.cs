using System.Collections.Frozen;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Delivery;

/// <summary>
/// Tells until when a chat wants no requests, for those who send beside the outbox. Reads the pauses that last at most
/// once a second, and at once after this host wrote one: another host's are known a second later. A singleton; thread-safe.
/// </summary>
internal sealed class PausedChats(LeadsDb leadsDb) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly Seen Nothing = new(DateTimeOffset.MinValue, FrozenDictionary<ChatAddress, DateTimeOffset>.Empty);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Seen _seen = Nothing;

    /// <summary>The end of the chat's pause; null when it has none that lasts.</summary>
    public async ValueTask<DateTimeOffset?> Until(ChatAddress chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seen = _seen;
        if (!IsFresh(seen, now))
            seen = await Read(now, cancellationToken);
        return seen.Pauses.TryGetValue(chat, out var until) && until > now ? until : null;
    }

    /// <summary>A pause may have been written.</summary>
    public void Changed() => _seen = Nothing;

    public void Dispose() => _reading.Dispose();

    // A clock that was set back makes what was seen old.
    private static bool IsFresh(Seen seen, DateTimeOffset now) => now >= seen.At && now - seen.At < Fresh;

    private async Task<Seen> Read(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_seen is var other && IsFresh(other, now))
                return other;
            // What is written while this reads makes it old again.
            var begun = new Seen(DateTimeOffset.MinValue, Nothing.Pauses);
            _seen = begun;
            await using var db = leadsDb.Open();
            var pauses = await db.ChatPauses.AsNoTracking().Where(p => p.Until > now).ToListAsync(cancellationToken);
            var read = new Seen(now, pauses.ToFrozenDictionary(p => new ChatAddress(p.Channel, p.ChatId), p => p.Until));
            Interlocked.CompareExchange(ref _seen, read, begun);
            return read;
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Seen(DateTimeOffset At, FrozenDictionary<ChatAddress, DateTimeOffset> Pauses);
}
