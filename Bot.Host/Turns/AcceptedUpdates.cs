using Bot.Domain.Conversations;

namespace Bot.Host.Turns;

/// <summary>The updates that were last said to be stored, so that the books can be held against it. A singleton; thread-safe.</summary>
internal sealed class AcceptedUpdates
{
    /// <summary>Longer ago is not asked for: the books forget as well, much later.</summary>
    public static readonly TimeSpan Remembers = TimeSpan.FromHours(1);

    private const int Most = 64;
    private readonly Lock _lock = new();
    private readonly (string Channel, string ExternalId, DateTimeOffset At)[] _last = new (string, string, DateTimeOffset)[Most];
    private int _next;

    /// <summary>The sender was told, or is about to be, that the update is stored.</summary>
    public void Note(ChatAddress chat, string externalId, DateTimeOffset now)
    {
        lock (_lock)
        {
            _last[_next] = (chat.Channel, externalId, now);
            _next = (_next + 1) % Most;
        }
    }

    /// <summary>Their keys, at most a few dozen, none twice.</summary>
    public IReadOnlyList<(string Channel, string ExternalId)> Last(DateTimeOffset now)
    {
        lock (_lock)
            return [.. _last.Where(u => u.Channel is not null && u.At > now - Remembers).Select(u => (u.Channel, u.ExternalId)).Distinct()];
    }
}
