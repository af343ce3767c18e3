namespace Bot.Domain.Delivery;

/// <summary>How an accepted update stands. Stored by name.</summary>
public enum InboxStatus
{
    /// <summary>Its effects are committed.</summary>
    Done,

    /// <summary>Its handler failed; it waits for its next try, and its conversation with it.</summary>
    Parked,

    /// <summary>Given up after the last try; managers were told.</summary>
    Dead,
}

/// <summary>The memory of one accepted update: the same key is never worked twice.</summary>
public sealed class InboxEntry
{
    private InboxEntry()
    {
    }

    public InboxEntry(string channel, string externalId, DateTimeOffset now)
    {
        Channel = channel;
        ExternalId = externalId;
        ReceivedAt = now;
    }

    /// <summary>The channel with the bot's own id; key together with <see cref="ExternalId"/>.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>The channel's id of the update. Compared for equality only, never by size.</summary>
    public string ExternalId { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }
    public InboxStatus Status { get; private set; } = InboxStatus.Done;

    /// <summary>The chat that waits while this is parked; empty when done.</summary>
    public string ChatId { get; private set; } = "";

    /// <summary>The activity as JSON while parked or dead; null when done.</summary>
    public string? Payload { get; private set; }

    /// <summary>Tries so far that failed.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>The last error's type and message, at most 500 characters.</summary>
    public string? Error { get; private set; }

    /// <summary>Keeps a failed update for later.</summary>
    public void Park(string chatId, string payload, string error, DateTimeOffset nextTryAt)
    {
        Status = InboxStatus.Parked;
        ChatId = chatId;
        Payload = payload;
        Error = error;
        NextTryAt = nextTryAt;
        Attempts++;
    }

    /// <summary>Keeps an update behind a parked one of its chat, so that order holds; no try is counted.</summary>
    public void Queue(string chatId, string payload, DateTimeOffset nextTryAt)
    {
        Status = InboxStatus.Parked;
        ChatId = chatId;
        Payload = payload;
        NextTryAt = nextTryAt;
    }

    public void Finish()
    {
        Status = InboxStatus.Done;
        (Payload, NextTryAt, Error) = (null, null, null);
    }

    public void GiveUp(string error)
    {
        Status = InboxStatus.Dead;
        NextTryAt = null;
        Error = error;
        Attempts++;
    }
}
