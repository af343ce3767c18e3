namespace Bot.Domain.Conversations;

/// <summary>
/// One visitor's talk on one channel, from the first word on. Holds where the dialog stands as opaque text
/// (the dialog engine's snapshot). Written once a turn; <see cref="Version"/> guards against lost updates.
/// </summary>
public sealed class Conversation
{
    private Conversation()
    {
    }

    public Conversation(ChatAddress address, long visitorId, string language, DateTimeOffset now)
    {
        Channel = address.Channel;
        ChatId = address.ChatId;
        VisitorId = visitorId;
        Language = language;
        StartedAt = now;
        LastInboundAt = now;
    }

    public long Id { get; private set; }

    /// <summary>See <see cref="ChatAddress.Channel"/>.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>See <see cref="ChatAddress.ChatId"/>.</summary>
    public string ChatId { get; private set; } = "";

    public long VisitorId { get; private set; }

    /// <summary>Two-letter code of the language in use.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The visitor's time zone (IANA), or null when unknown.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>The latest source: deep link payload, data-source, or the channel.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The engine's snapshot as JSON; empty before the first step.</summary>
    public string State { get; private set; } = "";

    /// <summary>The step it waits at, for the reports; empty when it waits for nothing.</summary>
    public string Step { get; private set; } = "";

    public ConversationStatus Status { get; private set; } = ConversationStatus.InDialog;

    /// <summary>The newest lead that came out of it.</summary>
    public int? LeadNumber { get; private set; }

    /// <summary>Number of the last transcript entry; the next one gets the number after it.</summary>
    public int LastSeq { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset LastInboundAt { get; private set; }

    /// <summary>When a nudge was last let go; null when none was since the visitor's last word.</summary>
    public DateTimeOffset? NudgedAt { get; private set; }

    /// <summary>A nudge waits for its time; lets a turn skip looking for one.</summary>
    public bool HasNudgePlanned { get; private set; }

    /// <summary>When the visitor asked for no more reminders; null when he did not.</summary>
    public DateTimeOffset? OptedOutAt { get; private set; }

    /// <summary>When the channel refused a message for good (blocked); null when it is reachable.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public ChatAddress Address => new(Channel, ChatId);

    /// <summary>Takes the next number for a transcript entry.</summary>
    public int NextSeq() => ++LastSeq;

    /// <summary>The visitor did something: he is there and reachable, and earlier nudges are answered.</summary>
    public void Heard(DateTimeOffset now)
    {
        LastInboundAt = now;
        NudgedAt = null;
        UnreachableSince = null;
    }

    /// <summary>Stores where the dialog stands now.</summary>
    public void Advance(string state, string step, ConversationStatus status, string language)
    {
        State = state;
        Step = step;
        Status = status;
        Language = language;
    }

    public void ComeFrom(string source, string? timeZone)
    {
        Source = source;
        TimeZone = timeZone ?? TimeZone;
    }

    public void BelongTo(int leadNumber) => LeadNumber = leadNumber;

    public void HandTo(ConversationStatus status) => Status = status;

    public void Nudged(DateTimeOffset now) => NudgedAt = now;

    public void PlanNudge(bool isPlanned) => HasNudgePlanned = isPlanned;

    public void OptOut(DateTimeOffset now) => OptedOutAt ??= now;

    public void OptIn() => OptedOutAt = null;

    public void RegainReach() => UnreachableSince = null;

    public void LoseReach(DateTimeOffset now) => UnreachableSince ??= now;

    /// <summary>
    /// A talk was held; nothing that was said stays, only how far it came. A chat on Telegram, which is named by its user's id, leads here no more; one on
    /// the web, named by chance, goes on with a new talk where the visitor's page stands.
    /// </summary>
    public void Erase(DateTimeOffset now)
    {
        if (Address.ChannelName != "web")
            ChatId = $"erased-{Id}";
        (State, TimeZone) = ("", null);
        (OptedOutAt, UnreachableSince, HasNudgePlanned) = (OptedOutAt ?? now, UnreachableSince ?? now, false);
        Touch();
    }

    /// <summary>Call once per saved change.</summary>
    public void Touch() => Version++;
}
