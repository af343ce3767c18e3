namespace Bot.Dialogs.Calls;

/// <summary>An hour as it was named.</summary>
/// <param name="IsHalfKnown">It may mean either half of the day: "at 3".</param>
internal sealed record SpokenClock(TimeOnly Time, bool IsHalfKnown);
