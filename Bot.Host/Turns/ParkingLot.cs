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
internal sealed class ParkingLot(GroupCommit storage, LeadsDb leadsDb, IOptions<TurnOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<ChatAddress, bool> _waiting = new();

    /// <summary>Some update of this chat is parked, so a new one must not overtake it.</summary>
    public bool IsWaiting(ChatAddress chat) => !_waiting.IsEmpty && _waiting.ContainsKey(chat);

    /// <summary>Learns from the database which chats wait; at start, and where several hosts share one database from time to time.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var chats = await db.Inbox.AsNoTracking().Where(i => i.Status == InboxStatus.Parked)
            .Select(i => new { i.Channel, i.ChatId }).Distinct().Take(10_000).ToListAsync(cancellationToken);
        var present = chats.Select(c => new ChatAddress(c.Channel, c.ChatId)).ToHashSet();
        foreach (var gone in _waiting.Keys.Where(chat => !present.Contains(chat)))
            _waiting.TryRemove(gone, out _);
        foreach (var chat in present)
            _waiting[chat] = true;
    }

    /// <summary>Keeps a failed update; its first retry is due after the first pause.</summary>
    /// <exception cref="StorageBusyException">It could not be kept; the sender must send it again.</exception>
    public Task<TurnResult> Park(TurnRequest request, Exception error) => Keep(request, (entry, now) =>
        entry.Park(request.Chat.ChatId, ParkedUpdate.Freeze(request), Describe(error), now.AddSeconds(options.Value.RetrySeconds[0])));

    /// <summary>Keeps an update that came while an earlier one of its chat is parked.</summary>
    /// <exception cref="StorageBusyException">It could not be kept; the sender must send it again.</exception>
    public Task<TurnResult> Queue(TurnRequest request) => Keep(request, (entry, now) =>
        entry.Queue(request.Chat.ChatId, ParkedUpdate.Freeze(request), now));

    /// <summary>The chat may go on: its last parked update is done or dead.</summary>
    public void Release(ChatAddress chat) => _waiting.TryRemove(chat, out _);

    internal static string Describe(Exception error)
    {
        var text = $"{error.GetType().Name}: {error.Message}";
        return text.Length <= 500 ? text : text[..500];
    }

    private async Task<TurnResult> Keep(TurnRequest request, Action<InboxEntry, DateTimeOffset> keep)
    {
        var result = await storage.Run(TurnGate.OrderKey(request.Chat), (scope, _) =>
        {
            if (scope.Rows.Exists<InboxEntry>(request.Chat.Channel, request.ExternalId))
                return Task.FromResult(TurnResult.Duplicate);
            var now = clock.GetUtcNow();
            var entry = new InboxEntry(request.Chat.Channel, request.ExternalId, now);
            keep(entry, now);
            scope.Rows.Insert(entry);
            return Task.FromResult(TurnResult.Done with { IsParked = true });
        });
        if (result.IsParked)
            _waiting[request.Chat] = true;
        return result;
    }
}
