using System.Collections.Concurrent;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;

namespace Bot.Host.Delivery;

/// <summary>
/// The lanes of all chats that have something to send. A chat has one lane at a time: a lane is removed only while it is
/// locked and closed, and who came too late for it gets its successor. Thread-safe.
/// </summary>
internal sealed class ChatLanes
{
    private static readonly TimeSpan SweepsEvery = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<ChatAddress, ChatLane> _lanes = new();
    private DateTimeOffset _sweptAt;

    /// <summary>How many there are.</summary>
    public int Count => _lanes.Count;

    /// <summary>Adds a message to its chat's lane.</summary>
    public Held Add(OutboxItem item)
    {
        var address = new ChatAddress(item.Channel, item.ChatId);
        while (true)
        {
            var lane = _lanes.GetOrAdd(address, chat => new ChatLane(chat));
            lock (lane)
            {
                if (lane.IsClosed)
                    continue;
                var needless = lane.Add(item);
                var starts = !lane.IsBusy;
                lane.IsBusy = true;
                return new Held(lane, needless, starts);
            }
        }
    }

    /// <summary>Notes what an earlier process sent to a group.</summary>
    public void Remember(ChatAddress chat, DateTimeOffset sentAt)
    {
        var lane = _lanes.GetOrAdd(chat, address => new ChatLane(address));
        lock (lane)
            lane.NoteSent(sentAt);
    }

    /// <summary>The next message, now; null: the sender's work is over, or the lane must wait until the time given.</summary>
    public OutboxItem? Next(ChatLane lane, int perMinute, DateTimeOffset now, out DateTimeOffset? fullUntil)
    {
        lock (lane)
        {
            fullUntil = lane.FullUntil(perMinute, now);
            if (fullUntil is not null || lane.Next() is not { } item)
            {
                if (fullUntil is null)
                    End(lane, now);
                return null;
            }

            return item;
        }
    }

    /// <summary>Empties the lane; its sender's work is over.</summary>
    public List<OutboxItem> GiveBack(ChatLane lane, DateTimeOffset now)
    {
        lock (lane)
        {
            var rest = lane.Clear();
            End(lane, now);
            return rest;
        }
    }

    /// <summary>Removes the lanes that had to stay after their last message and need not any more; at most every few seconds.</summary>
    public void Sweep(DateTimeOffset now)
    {
        if (now - _sweptAt < SweepsEvery && now >= _sweptAt)
            return;
        _sweptAt = now;
        foreach (var lane in _lanes.Values)
        {
            lock (lane)
                Remove(lane, now);
        }
    }

    private void End(ChatLane lane, DateTimeOffset now)
    {
        lane.IsBusy = false;
        Remove(lane, now);
    }

    private void Remove(ChatLane lane, DateTimeOffset now)
    {
        if (lane.IsClosed || !lane.IsIdle(now))
            return;
        lane.IsClosed = true;
        _lanes.TryRemove(new KeyValuePair<ChatAddress, ChatLane>(lane.Chat, lane));
    }

    /// <summary>What became of a message that was added.</summary>
    /// <param name="Needless">An edit that a newer one makes needless: an earlier one, or the added one itself.</param>
    /// <param name="Starts">Nobody sends from the lane: the caller must begin.</param>
    internal readonly record struct Held(ChatLane Lane, OutboxItem? Needless, bool Starts);
}
