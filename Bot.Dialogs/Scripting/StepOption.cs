namespace Bot.Dialogs.Scripting;

/// <summary>One answer of a choice.</summary>
/// <param name="Id">At most 40 bytes.</param>
/// <param name="Text">On the button; at most 64 characters.</param>
internal sealed record StepOption(string Id, LocalText Text, int Line)
{
    /// <summary>Language → what it may be called when typed, normalised; its own text among them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Of a range: the least figure that belongs to it; null: no bound.</summary>
    public decimal? From { get; init; }

    /// <summary>Of a range: the first figure that does not belong to it any more; null: no bound.</summary>
    public decimal? To { get; init; }

    /// <summary>A stretch of time from today belongs to it up to so many days; null: no bound.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Every stretch of time from today of more days belongs to it; null: none.</summary>
    public int? AfterDays { get; init; }

    /// <summary>Stretches of time are answers that it understands.</summary>
    public bool HasSpan => WithinDays is not null || AfterDays is not null;

    /// <summary>Before the text on the button; null for none.</summary>
    public string? Emoji { get; init; }

    /// <summary>What it adds to a calculation.</summary>
    public decimal Price { get; init; }

    /// <summary>What it multiplies a calculation by.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>It has a price or a factor of its own.</summary>
    public bool IsPriced { get; init; }

    /// <summary>A step of its own to go on with; null: the step's way.</summary>
    public string? Next { get; init; }
}
