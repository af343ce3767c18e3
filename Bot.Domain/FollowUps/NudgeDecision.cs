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
    public static NudgeVerdict Decide(NudgeFacts facts, NudgeRules rules, DateTimeOffset now) => Obstacle(facts) is { } obstacle
        ? new NudgeVerdict.Cancel(obstacle)
        : UnaskedTiming.Decide(facts, facts.OwnSilence ?? rules.Times.FirstNudge, rules, now);

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
}
