namespace Bot.Domain.FollowUps;

/// <summary>All that decides whether the visitor of a closed lead is written to now. Immutable.</summary>
public sealed record AskFacts : UnaskedFacts
{
    /// <summary>The settings name no script for it.</summary>
    public bool IsSwitchedOff { get; init; }

    /// <summary>Another lead of his is open.</summary>
    public bool HasOpenLead { get; init; }

    /// <summary>He came back by himself since it was agreed.</summary>
    public bool CameBack { get; init; }
}
