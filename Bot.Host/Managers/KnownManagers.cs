using System.Collections.Frozen;
using Bot.Domain.Conversations;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Managers;

/// <summary>
/// The managers' user ids and chats as last read, for channels that want to save a call. It authorises nobody: that is
/// <see cref="ManagerAccess"/>, inside the transaction. A singleton; thread-safe.
/// </summary>
internal sealed class KnownManagers(LeadsDb leadsDb, TimeProvider clock)
{
    private const int MostRows = 10_000;
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromSeconds(10);

    private volatile Reading _last = new(FrozenSet<long>.Empty, DateTimeOffset.MinValue);

    /// <summary>The user is enrolled, active or not. Somebody enrolled in the last seconds may be missed.</summary>
    /// <exception cref="StorageBusyException">The database cannot be read now; the update must come again.</exception>
    public async ValueTask<bool> Knows(long telegramUserId, CancellationToken cancellationToken)
    {
        if (_last.Ids.Contains(telegramUserId))
            return true;
        if (clock.GetUtcNow() - _last.At < ReadAgainAfter)
            return false;
        _last = new Reading(await Read(cancellationToken), clock.GetUtcNow());
        return _last.Ids.Contains(telegramUserId);
    }

    // Whatever breaks here is the database: the sender keeps the update, as with a write that fails.
    private async Task<FrozenSet<long>> Read(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = leadsDb.Open();
            var ids = await db.Managers.AsNoTracking().Where(m => m.TelegramUserId != null)
                .OrderBy(m => m.Id).Select(m => m.TelegramUserId!.Value).Take(MostRows).ToListAsync(cancellationToken);
            return ids.ToFrozenSet();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StorageBusyException("The managers cannot be read now: " + error.Message, error);
        }
    }

    /// <summary>Somebody may have been enrolled just now: the next question reads again.</summary>
    public void Forget() => _last = _last with { At = DateTimeOffset.MinValue };

    /// <summary>The managers' chats of a channel that the bot can write to.</summary>
    public async Task<IReadOnlyList<ChatAddress>> Chats(string channel, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var ids = await db.ManagersChats.AsNoTracking().Where(c => c.Channel == channel && c.LostAt == null)
            .OrderBy(c => c.Id).Select(c => c.ChatId).Take(MostRows).ToListAsync(cancellationToken);
        return ids.ConvertAll(id => new ChatAddress(channel, id));
    }

    /// <summary>Whether the chat is a managers' chat, lost or not, as the transaction sees it.</summary>
    public static Task<bool> IsBound(WorkScope scope, ChatAddress chat, CancellationToken cancellationToken) =>
        scope.Db.ManagersChats.AnyAsync(c => c.Channel == chat.Channel && c.ChatId == chat.ChatId, cancellationToken);

    private sealed record Reading(FrozenSet<long> Ids, DateTimeOffset At);
}
