using Bot.Domain.Conversations;

namespace Bot.Domain.FollowUps;

/// <summary>All that decides whether the visitor of a closed lead is written to now. Immutable.</summary>
public sealed record AskFacts
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

    /// <summary>A nudge was let go since his last word; false again as soon as he answers.</summary>
    public bool IsNudged { get; init; }

    /// <summary>This very message lies in the outbox already and is about to be sent.</summary>
    public bool IsQueued { get; init; }

    /// <summary>The unasked message before this one; null when there was none.</summary>
    public DateTimeOffset? LastNudgeAt { get; init; }

    /// <summary>The settings name no script for it.</summary>
    public bool IsSwitchedOff { get; init; }

    public bool HasOptedOut { get; init; }

    /// <summary>The channel refused a message for good.</summary>
    public bool IsUnreachable { get; init; }

    /// <summary>He was asked to let his contact be stored and said no.</summary>
    public bool HasRefusedConsent { get; init; }

    /// <summary>Another lead of his is open.</summary>
    public bool HasOpenLead { get; init; }

    /// <summary>He came back by himself since it was agreed.</summary>
    public bool CameBack { get; init; }

    /// <summary>Whether his channel can bring him a message while he is away; null when the channel is switched off.</summary>
    public bool? CanPush { get; init; } = true;
}
