using System.Collections.Concurrent;
using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Telegram;

/// <summary>
/// Where no courtesies may be sent now: chats that asked for a pause (429), by the answer to a message or to a courtesy.
/// What a courtesy got is remembered here alone, so that none ever delays a message. A singleton; thread-safe.
/// </summary>
internal sealed class QuietChats(TelegramLine line, PausedChats paused, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<long, (DateTimeOffset At, DateTimeOffset Until)> _asked = new();

    /// <summary>Until when; null when courtesies may be sent, or the chat is not known.</summary>
    public async ValueTask<DateTimeOffset?> Until(long? chatId, CancellationToken cancellationToken)
    {
        if (chatId is not { } id)
            return null;
        var now = clock.GetUtcNow();
        var own = Asked(id, now);
        // A group's stored pause may be our own limit for messages, which an answer to a press has nothing to do with.
        if (id < 0)
            return own;
        var messages = await paused.Until(new ChatAddress(line.Channel, id.ToString(CultureInfo.InvariantCulture)), now, cancellationToken);
        return own is null || messages > own ? messages : own;
    }

    /// <summary>The chat answered with 429. Returns the end of the pause.</summary>
    public DateTimeOffset Note(long? chatId, TimeSpan pause)
    {
        var now = clock.GetUtcNow();
        var until = now + pause;
        if (chatId is not { } id)
            return until;
        if (_asked.Count >= MostRemembered)
            _asked.Clear();
        return _asked.AddOrUpdate(id, (now, until), (_, earlier) => earlier.Until > until && !IsOfOldClock(earlier.At, now) ? earlier : (now, until)).Until;
    }

    private DateTimeOffset? Asked(long id, DateTimeOffset now)
    {
        if (!_asked.TryGetValue(id, out var pause))
            return null;
        if (pause.Until > now && !IsOfOldClock(pause.At, now))
            return pause.Until;
        _asked.TryRemove(new KeyValuePair<long, (DateTimeOffset, DateTimeOffset)>(id, pause));
        return null;
    }

    // Asked for before the clock was set back, it would last as much longer.
    private static bool IsOfOldClock(DateTimeOffset askedAt, DateTimeOffset now) => askedAt > now + ClockStep.Tolerance;
}
