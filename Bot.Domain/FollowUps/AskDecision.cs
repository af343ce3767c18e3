using Bot.Domain.Conversations;

namespace Bot.Domain.FollowUps;

/// <summary>
/// Whether the visitor of a closed lead is written to: why it came to nothing, how it was, the one message he allowed.
/// Pure; asked when the message is queued and once more when it is about to be sent.
/// </summary>
public static class AskDecision
{
    /// <summary>A talk with a person counts as going on until his last word is this old.</summary>
    public static readonly TimeSpan TalkIsOver = TimeSpan.FromHours(24);

    public static NudgeVerdict Decide(AskFacts facts, NudgeRules rules, DateTimeOffset now) => Obstacle(facts) is { } obstacle
        ? new NudgeVerdict.Cancel(obstacle)
        : UnaskedTiming.Decide(facts, facts.Status == ConversationStatus.WithPerson ? TalkIsOver : rules.Times.FirstNudge, rules, now);

    private static string? Obstacle(AskFacts facts) => facts switch
    {
        { IsSwitchedOff: true } => "switched off",
        { HasOptedOut: true } => "opted out",
        { IsUnreachable: true } => "unreachable",
        { HasRefusedConsent: true } => "consent refused",
        { Status: ConversationStatus.Stopped } => "stopped",
        { HasOpenLead: true } => "has a new request",
        { CameBack: true } => "came back",
        { IsQueued: true, IsNudged: false } => "replied",
        { IsQueued: false, IsAsking: true, Status: ConversationStatus.InDialog } => "in a dialog",
        _ => null,
    };
}
