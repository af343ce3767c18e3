namespace Bot.Host.FollowUps;

/// <summary>How a visitor's turn leaves him: asked something or not.</summary>
/// <param name="WasNudged">A nudge had been sent since his last word; his word answers it.</param>
internal readonly record struct OpenQuestion(bool IsAsking, bool WasNudged)
{
    /// <summary>After how much silence the question wants its reminder; null: as the settings say.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>The question before wanted it after another time, so what is planned does not fit any more.</summary>
    public bool IsReplanned { get; init; }
}
