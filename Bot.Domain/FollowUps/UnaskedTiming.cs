namespace Bot.Domain.FollowUps;

/// <summary>When a message that a visitor did not ask for may reach him, once nothing speaks against the message itself. Pure.</summary>
internal static class UnaskedTiming
{
    /// <param name="silence">How long he must have been silent.</param>
    public static NudgeVerdict Decide(UnaskedFacts facts, TimeSpan silence, NudgeRules rules, DateTimeOffset now)
    {
        if (facts.CanPush is not true)
            return new NudgeVerdict.Skip(facts.CanPush is null ? "channel off" : "page closed");

        var earliest = Earliest(facts, silence, rules);
        if (now < earliest)
            return new NudgeVerdict.Postpone(earliest);
        if (now - earliest > rules.TooLate)
            return new NudgeVerdict.Skip("too late");
        var loud = rules.Quiet.NextLoud(now, facts.Zone);
        return loud > now ? new NudgeVerdict.Postpone(loud) : new NudgeVerdict.Send();
    }

    // Lateness counts from here, so that waiting on purpose never makes a message late, and an outage always does.
    private static DateTimeOffset Earliest(UnaskedFacts facts, TimeSpan silence, NudgeRules rules)
    {
        var earliest = facts.PlannedFor;
        if (facts.LastInboundAt + silence is var silent && silent > earliest)
            earliest = silent;
        if (facts.LastNudgeAt + rules.Times.BetweenNudges is { } rested && rested > earliest)
            earliest = rested;
        return rules.Quiet.NextLoud(earliest, facts.Zone);
    }
}
