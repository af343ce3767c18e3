namespace Bot.Dialogs.Understanding;

/// <summary>What came of reading an answer. A closed set.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <param name="Value">To be kept.</param>
    /// <param name="Text">As a person reads it.</param>
    public sealed record Understood(string Value, string Text) : Reading;

    /// <summary>Not understood: re-ask, each time in another way.</summary>
    public sealed record Missed : Reading
    {
        public static Missed Plainly { get; } = new();
    }

    /// <summary>Understood but not to be had, or not clear: one of the engine's sentences says why.</summary>
    /// <param name="TextKey">Key of the sentence.</param>
    public sealed record Objected(string TextKey) : Reading
    {
        /// <summary>For the sentence's one placeholder.</summary>
        public string Detail { get; init; } = "";

        /// <summary>Buttons to offer instead of the step's own; empty: the step's own.</summary>
        public IReadOnlyList<ReplyButton> Offers { get; init; } = [];
    }
}
