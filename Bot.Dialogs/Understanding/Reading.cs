namespace Bot.Dialogs.Understanding;

/// <summary>What came of reading an answer. A closed set.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <param name="Value">To be kept; of a choice of many the option ids joined by ",".</param>
    /// <param name="Text">As a person reads it.</param>
    public sealed record Understood(string Value, string Text) : Reading;

    /// <summary>Only part of it was recognised, or loosely: one of these is meant if any; it needs a yes before it is kept.</summary>
    /// <param name="Options">The likeliest first, each once; at least one.</param>
    public sealed record Guessed(IReadOnlyList<Understood> Options) : Reading
    {
        public static Guessed Only(Understood option) => new([option]);
    }

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
