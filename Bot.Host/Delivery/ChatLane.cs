using Bot.Domain.Conversations;
using Bot.Domain.Delivery;

namespace Bot.Host.Delivery;

/// <summary>
/// The messages held for one chat, sent one after another. A visitor's chat keeps the order of the outbox; a managers'
/// group gets alerts first, then edits, then the rest. Not thread-safe: <see cref="Dispatcher"/> guards it.
/// </summary>
internal sealed class ChatLane(ChatAddress chat)
{
    private readonly List<OutboxItem> _waiting = [];
    private readonly Queue<DateTimeOffset> _sent = new();

    public ChatAddress Chat => chat;

    /// <summary>A sender is at work on it.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Nothing is sent before this: a pause that may not be written down yet.</summary>
    public DateTimeOffset HoldUntil { get; set; }

    /// <summary>A Telegram group or supergroup: its ids are negative.</summary>
    public bool IsGroup => chat.ChatId.StartsWith('-');

    public bool IsIdle => !IsBusy && _waiting.Count == 0 && _sent.Count == 0;

    /// <summary>Adds a message. Returns an older edit of the same card that this one makes needless, or null.</summary>
    public OutboxItem? Add(OutboxItem item)
    {
        OutboxItem? needless = null;
        if (item.Kind == OutboxKind.CardEdit && _waiting.FindIndex(w => w.Kind == OutboxKind.CardEdit && w.Payload == item.Payload && w.LeadNumber == item.LeadNumber) is >= 0 and var at)
        {
            needless = _waiting[at];
            _waiting.RemoveAt(at);
        }

        _waiting.Add(item);
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
            if (Urgency(_waiting[i].Kind) < Urgency(_waiting[best].Kind))
                best = i;
        }

        var item = _waiting[best];
        _waiting.RemoveAt(best);
        return item;
    }

    /// <summary>Gives back all that waits.</summary>
    public List<OutboxItem> Clear()
    {
        var rest = _waiting.ToList();
        _waiting.Clear();
        return rest;
    }

    /// <summary>Notes a send of a group, for its limit a minute.</summary>
    public void NoteSent(DateTimeOffset at)
    {
        if (IsGroup)
            _sent.Enqueue(at);
    }

    /// <summary>When the group may get its next message, if the limit is reached; else null.</summary>
    public DateTimeOffset? FullUntil(int perMinute, DateTimeOffset now)
    {
        while (_sent.Count > 0 && _sent.Peek() <= now.AddMinutes(-1))
            _sent.Dequeue();
        if (HoldUntil > now)
            return HoldUntil;
        return IsGroup && perMinute > 0 && _sent.Count >= perMinute ? _sent.Peek().AddMinutes(1) : null;
    }

    private static int Urgency(OutboxKind kind) => kind switch
    {
        OutboxKind.Alert => 0,
        OutboxKind.CardEdit => 1,
        OutboxKind.CallReminder => 2,
        OutboxKind.Reply or OutboxKind.Nudge or OutboxKind.Notice => 3,
        _ => 4,
    };
}
