using Bot.Domain.Conversations;

namespace Bot.Domain.FollowUps;

/// <summary>What is asked before any message that a visitor did not ask for. Immutable.</summary>
public abstract record UnaskedFacts
{
    /// <summary>What the row was planned for at first (see <see cref="FollowUp.PlannedFor"/>).</summary>
    public required DateTimeOffset PlannedFor { get; init; }

    /// <summary>The visitor's last word.</summary>
    public required DateTimeOffset LastInboundAt { get; init; }

    /// <summary>The visitor's, or the firm's when his is not known.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public ConversationStatus Status { get; init; } = ConversationStatus.Finished;

    /// <summary>A question is open.</summary>
    public bool IsAsking { get; init; }

    /// <summary>An unasked message was let go since his last word; false again as soon as he answers.</summary>
    public bool IsNudged { get; init; }

    /// <summary>This very message lies in the outbox already and is about to be sent.</summary>
    public bool IsQueued { get; init; }

    /// <summary>The unasked message before this one, whatever was said since; null when there was none.</summary>
    public DateTimeOffset? LastNudgeAt { get; init; }

    public bool HasOptedOut { get; init; }

    /// <summary>The channel refused a message for good.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>He was asked to let his contact be stored and said no. Not yet asked is not refused.</summary>
    public bool HasRefusedConsent { get; init; }

    /// <summary>Whether his channel can bring him a message while he is away; null when the channel is switched off.</summary>
    public bool? CanPush { get; init; } = true;
}
