using Bot.Domain.Conversations;

namespace Bot.Domain.FollowUps;

/// <summary>All that decides whether a silent visitor is nudged now. Immutable.</summary>
public sealed record NudgeFacts : UnaskedFacts
{
    public NudgeFacts() => (Status, IsAsking) = (ConversationStatus.InDialog, true);

    /// <summary>1 the first nudge after a silence, 2 the second and last.</summary>
    public int Step { get; init; } = 1;

    /// <summary>After how much silence the open question wants its reminder; null: as the rules say.</summary>
    public TimeSpan? OwnSilence { get; init; }

    /// <summary>An open lead came out of this conversation that the managers can work without another word of his.</summary>
    public bool IsLead { get; init; }
}
