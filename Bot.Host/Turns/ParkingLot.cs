using System.Collections.Concurrent;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Turns;

/// <summary>
/// Updates whose handler failed, kept with all they said. Their chat waits behind them, every other goes on.
/// A singleton; thread-safe.
/// </summary>
internal sealed class ParkingLot(LeadsDb leadsDb, IOptions<TurnOptions> options, TimeProvider clock)
{
    private const int MostChats = 10_000;

    // By chat the arrival of its newest parked update. Entered after the commit by the writer alone, before it goes on.
    private readonly ConcurrentDictionary<ChatAddress, DateTimeOffset> _waiting = new();

    /// <summary>Some update of this chat is parked, so a new one must not overtake it. Asked inside the chat's own work.</summary>
    public bool IsWaiting(ChatAddress chat) => !_waiting.IsEmpty && _waiting.ContainsKey(chat);

    /// <summary>Learns from the database which chats wait; at start, and from time to time, as retries and other hosts end the waiting.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        var before = _waiting.ToArray();
        var present = await Parked(cancellationToken);
        // One that got another update since then is not the one that was looked at: it stays.
        foreach (var seen in before)
        {
            if (!present.ContainsKey(seen.Key))
                _waiting.TryRemove(seen);
        }

        foreach (var (chat, newest) in present)
            _waiting.AddOrUpdate(chat, newest, (_, known) => known > newest ? known : newest);
    }

    /// <summary>Keeps a failed update; its first retry is due after the first pause.</summary>
    public TurnResult Park(WorkScope scope, TurnRequest request, Exception error) => Keep(scope, request, (entry, now) =>
        entry.Park(request.Chat.ChatId, ParkedUpdate.Freeze(request), Describe(error), now.AddSeconds(options.Value.RetrySeconds[0])));

    /// <summary>Keeps an update that came while an earlier one of its chat is parked.</summary>
    public TurnResult Queue(WorkScope scope, TurnRequest request) => Keep(scope, request, (entry, now) =>
        entry.Queue(request.Chat.ChatId, ParkedUpdate.Freeze(request), now));

    internal static string Describe(Exception error)
    {
        var text = $"{error.GetType().Name}: {error.Message}";
        return text.Length <= 500 ? text : text[..500];
    }

    private TurnResult Keep(WorkScope scope, TurnRequest request, Action<InboxEntry, DateTimeOffset> keep)
    {
        if (scope.Rows.Exists<InboxEntry>(request.Chat.Channel, request.ExternalId))
            return TurnResult.Duplicate;
        var now = Arrival(request.Chat);
        var entry = new InboxEntry(request.Chat.Channel, request.ExternalId, now);
        keep(entry, now);
        scope.Rows.Insert(entry);
        scope.AfterCommit(() => _waiting[request.Chat] = now);
        return TurnResult.Done with { IsParked = true };
    }

    // Whole milliseconds, as stored, and no two of a chat alike: they are tried again in this order.
    private DateTimeOffset Arrival(ChatAddress chat)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        return _waiting.TryGetValue(chat, out var newest) && newest >= now ? newest.AddMilliseconds(1) : now;
    }

    private async Task<Dictionary<ChatAddress, DateTimeOffset>> Parked(CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var chats = await db.Inbox.AsNoTracking().Where(i => i.Status == InboxStatus.Parked)
            .GroupBy(i => new { i.Channel, i.ChatId }).Select(g => new { g.Key.Channel, g.Key.ChatId, Newest = g.Max(i => i.ReceivedAt) })
            .Take(MostChats).ToListAsync(cancellationToken);
        return chats.ToDictionary(c => new ChatAddress(c.Channel, c.ChatId), c => c.Newest);
    }
}
