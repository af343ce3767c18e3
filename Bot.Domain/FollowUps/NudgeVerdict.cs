namespace Bot.Domain.FollowUps;

/// <summary>What becomes of a nudge that is due. A closed set.</summary>
public abstract record NudgeVerdict
{
    private NudgeVerdict()
    {
    }

    public sealed record Send : NudgeVerdict;

    /// <summary>Still wanted, but not before <paramref name="Until"/>.</summary>
    public sealed record Postpone(DateTimeOffset Until) : NudgeVerdict;

    /// <summary>Its time came and it makes no sense any more.</summary>
    public sealed record Skip(string Reason) : NudgeVerdict;

    /// <summary>Something happened that makes it pointless.</summary>
    public sealed record Cancel(string Reason) : NudgeVerdict;
}
