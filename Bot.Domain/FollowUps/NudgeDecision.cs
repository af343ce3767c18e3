using Bot.Domain.Conversations;

namespace Bot.Domain.FollowUps;

/// <summary>
/// Whether a silent visitor is nudged. Pure; asked when the nudge is queued and once more when it is about to be sent.
/// <para>
/// Consent: the nudge goes to the chat the visitor opened himself, about the question he left open there, and needs no
/// stored contact; so it is allowed before he was asked. Once he has refused, he is left alone.
/// </para>
/// </summary>
public static class NudgeDecision
{
    public static NudgeVerdict Decide(NudgeFacts facts, NudgeRules rules, DateTimeOffset now)
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

    private static string? Obstacle(NudgeFacts facts) => facts switch
    {
        { HasOptedOut: true } => "opted out",
        { IsUnreachable: true } => "unreachable",
        { HasRefusedConsent: true } => "consent refused",
        { Status: ConversationStatus.WithPerson } => "with a person",
        { Status: ConversationStatus.Stopped } => "stopped",
        { Status: ConversationStatus.Finished } => "finished",
        { IsAsking: false } => "nothing is asked",
        { IsLead: true } => "is a lead",
        { IsNudged: false } when facts.Step > 1 || facts.IsQueued => "replied",
        _ => null,
    };

    // Lateness counts from here, so that waiting on purpose never makes a nudge late, and an outage always does.
    private static DateTimeOffset Earliest(NudgeFacts facts, NudgeRules rules)
    {
        var earliest = facts.PlannedFor;
        var silent = facts.LastInboundAt + (facts.OwnSilence ?? rules.Times.FirstNudge);
        if (silent > earliest)
            earliest = silent;
        if (facts.LastNudgeAt + rules.Times.BetweenNudges is { } rested && rested > earliest)
            earliest = rested;
        return rules.Quiet.NextLoud(earliest, facts.Zone);
    }
}
