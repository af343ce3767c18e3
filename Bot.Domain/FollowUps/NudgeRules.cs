namespace Bot.Domain.FollowUps;

/// <summary>The firm's manners toward a silent visitor. Immutable.</summary>
/// <param name="TooLate">A nudge later than this after the first moment it was allowed at is not sent.</param>
public sealed record NudgeRules(FollowUpTimes Times, QuietHours Quiet, TimeSpan TooLate)
{
    public static NudgeRules Default { get; } = new(new FollowUpTimes(), QuietHours.Default, TimeSpan.FromHours(24));
}
