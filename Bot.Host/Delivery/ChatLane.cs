using System.Text.Json;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;

namespace Bot.Host.Delivery;

/// <summary>
/// The messages held for one chat, sent one after another. A visitor's chat keeps the order of the outbox; a managers'
/// group gets alerts first, then edits, then the rest, then visitors' passed-on words, quiet cards last. Of the edits of one message only the
/// newest is sent, and none after a newer one. Not thread-safe: <see cref="ChatLanes"/> guards it.
/// </summary>
internal sealed class ChatLane(ChatAddress chat)
{
    private const int MostRemembered = 256;
    private readonly List<Waiting> _waiting = [];
    private readonly Queue<DateTimeOffset> _sent = new();
    private readonly Dictionary<string, long> _newestEdits = [];
    private (DateTimeOffset From, DateTimeOffset Until) _hold;

    public ChatAddress Chat => chat;

    /// <summary>A sender is at work on it.</summary>
    public bool IsBusy { get; set; }

    /// <summary>It was removed: nobody may add to it or send from it any more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>A Telegram group or supergroup: its ids are negative.</summary>
    public bool IsGroup => chat.ChatId.StartsWith('-');

    /// <summary>Nothing in it that a new lane would not know as well.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        ForgetOldSends(now);
        return !IsBusy && _waiting.Count == 0 && _sent.Count == 0 && !IsHeld(now);
    }

    /// <summary>Adds a message. Returns the edit that is needless now, an older one of the same message or this very one, or null.</summary>
    public OutboxItem? Add(OutboxItem item)
    {
        var target = EditTarget(item);
        OutboxItem? needless = null;
        if (target is not null)
        {
            if (_newestEdits.TryGetValue(target, out var newest) && newest > item.Id)
                return item;
            Remember(target, item.Id);
            if (_waiting.FindIndex(w => w.EditTarget == target) is >= 0 and var at)
            {
                needless = _waiting[at].Item;
                _waiting.RemoveAt(at);
            }
        }

        _waiting.Add(new Waiting(item, target));
        return needless;
    }

    /// <summary>Takes the next message to send, or null when none waits.</summary>
    public OutboxItem? Next()
    {
        if (_waiting.Count == 0)
            return null;
        var best = 0;
        for (var i = 1; IsGroup && i < _waiting.Count; i++)
        {
            if (_waiting[i].Urgency < _waiting[best].Urgency)
                best = i;
        }

        var item = _waiting[best].Item;
        _waiting.RemoveAt(best);
        return item;
    }

    /// <summary>Gives back all that waits.</summary>
    public List<OutboxItem> Clear()
    {
        var rest = _waiting.ConvertAll(w => w.Item);
        _waiting.Clear();
        return rest;
    }

    /// <summary>Nothing is sent for a while: a pause that may not be written down yet.</summary>
    public void Hold(DateTimeOffset now, TimeSpan pause) => _hold = (now, now + pause);

    /// <summary>Notes a send of a group, for its limit a minute.</summary>
    public void NoteSent(DateTimeOffset at)
    {
        if (IsGroup)
            _sent.Enqueue(at);
    }

    /// <summary>When the group may get its next message, if the limit is reached; else null.</summary>
    public DateTimeOffset? FullUntil(int perMinute, DateTimeOffset now)
    {
        ForgetOldSends(now);
        if (IsHeld(now))
            return _hold.Until;
        return IsGroup && perMinute > 0 && _sent.Count >= perMinute ? _sent.Peek().AddMinutes(1) : null;
    }

    private bool IsHeld(DateTimeOffset now) => _hold.Until > now && !IsOfOldClock(_hold.From, now);

    private void ForgetOldSends(DateTimeOffset now)
    {
        while (_sent.TryPeek(out var at) && (at <= now.AddMinutes(-1) || IsOfOldClock(at, now)))
            _sent.Dequeue();
    }

    // What is past cannot be still to come, unless the clock was set back.
    private static bool IsOfOldClock(DateTimeOffset past, DateTimeOffset now) => past > now + ClockStep.Tolerance;

    private void Remember(string target, long id)
    {
        if (_newestEdits.Count >= MostRemembered)
            _newestEdits.Clear();
        _newestEdits[target] = id;
    }

    // The message an item edits: a card's own edit, or a menu shown on a card; null when it is a new message.
    private static string? EditTarget(OutboxItem item)
    {
        if (item.Kind == OutboxKind.CardEdit)
            return item.Payload;
        if (item.Kind != OutboxKind.Notice || !item.Payload.Contains("\"editsMessageId\"", StringComparison.Ordinal))
            return null;
        try
        {
            return MessagePayload.Parse(item.Payload).EditsMessageId;
        }
        catch (JsonException)
        {
            // Sending it fails as well, and says so.
            return null;
        }
    }

    private readonly record struct Waiting(OutboxItem Item, string? EditTarget)
    {
        public int Urgency => Item.Kind switch
        {
            OutboxKind.Alert when Item.IsQuiet => 5,
            OutboxKind.Alert => 0,
            OutboxKind.CardEdit => 1,
            _ when EditTarget is not null => 1,
            OutboxKind.CallReminder => 2,
            OutboxKind.Reply or OutboxKind.Nudge or OutboxKind.Notice => 3,
            OutboxKind.Relay => 4,
            _ => 6,
        };
    }
}
