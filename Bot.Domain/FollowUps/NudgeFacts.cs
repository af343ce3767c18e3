using Bot.Domain.Conversations;

namespace Bot.Domain.FollowUps;

/// <summary>All that decides whether a silent visitor is nudged now. Immutable.</summary>
public sealed record NudgeFacts
{
    /// <summary>1 the first nudge after a silence, 2 the second and last.</summary>
    public int Step { get; init; } = 1;

    /// <summary>What the row was planned for at first (see <see cref="FollowUp.PlannedFor"/>).</summary>
    public required DateTimeOffset PlannedFor { get; init; }

    /// <summary>The visitor's last word.</summary>
    public required DateTimeOffset LastInboundAt { get; init; }

    /// <summary>The visitor's, or the firm's when his is not known.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>After how much silence the open question wants its reminder; null: as the rules say.</summary>
    public TimeSpan? OwnSilence { get; init; }

    public ConversationStatus Status { get; init; } = ConversationStatus.InDialog;

    /// <summary>A question is open.</summary>
    public bool IsAsking { get; init; } = true;

    /// <summary>A nudge was let go since his last word; false again as soon as he answers.</summary>
    public bool IsNudged { get; init; }

    /// <summary>This very nudge lies in the outbox already and is about to be sent.</summary>
    public bool IsQueued { get; init; }

    /// <summary>The nudge before this one, whatever was said since; null when there was none.</summary>
    public DateTimeOffset? LastNudgeAt { get; init; }

    public bool HasOptedOut { get; init; }

    /// <summary>The channel refused a message for good.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>He was asked to let his contact be stored and said no. Not yet asked is not refused.</summary>
    public bool HasRefusedConsent { get; init; }

    /// <summary>An open lead came out of this conversation that the managers can work without another word of his.</summary>
    public bool IsLead { get; init; }

    /// <summary>Whether his channel can bring him a message while he is away; null when the channel is switched off.</summary>
    public bool? CanPush { get; init; } = true;
}
