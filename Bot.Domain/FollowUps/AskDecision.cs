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

    public static NudgeVerdict Decide(AskFacts facts, NudgeRules rules, DateTimeOffset now)
    {
        if (Obstacle(facts) is { } obstacle)
            return new NudgeVerdict.Cancel(obstacle);
        if (facts.CanPush is not true)
            return new NudgeVerdict.Skip(facts.CanPush is null ? "channel off" : "page closed");

        var earliest = Earliest(facts, rules);
        if (now < earliest)
            return new NudgeVerdict.Postpone(earliest);
        if (now - earliest > rules.TooLate)
            return new NudgeVerdict.Skip("too late");
        var loud = rules.Quiet.NextLoud(now, facts.Zone);
        return loud > now ? new NudgeVerdict.Postpone(loud) : new NudgeVerdict.Send();
    }

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

    // Lateness counts from here, so that waiting on purpose never makes it late, and an outage always does.
    private static DateTimeOffset Earliest(AskFacts facts, NudgeRules rules)
    {
        var earliest = facts.PlannedFor;
        var calm = facts.LastInboundAt + (facts.Status == ConversationStatus.WithPerson ? TalkIsOver : rules.Times.FirstNudge);
        if (calm > earliest)
            earliest = calm;
        if (facts.LastNudgeAt + rules.Times.BetweenNudges is { } rested && rested > earliest)
            earliest = rested;
        return rules.Quiet.NextLoud(earliest, facts.Zone);
    }
}
