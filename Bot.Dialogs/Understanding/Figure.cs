namespace Bot.Dialogs.Understanding;

/// <summary>A figure in a text.</summary>
/// <param name="From">Its first character in the text.</param>
/// <param name="To">Behind its last character, magnitude and currency included.</param>
internal sealed record Figure(decimal Value, int From, int To)
{
    /// <summary>A currency stands at it.</summary>
    public bool IsMoney { get; init; }

    /// <summary>"Thousand", "million", "k" stands at it.</summary>
    public bool HasMagnitude { get; init; }

    /// <summary>The magnitude is one letter, which may as well be a unit: the value without it; null when there is none.</summary>
    public decimal? Bare { get; init; }

    /// <summary>A unit of area stands behind it.</summary>
    public bool IsArea { get; init; }

    /// <summary>A unit stands behind it that is not reckoned in here: square feet.</summary>
    public bool IsForeign { get; init; }

    /// <summary>It counts rooms.</summary>
    public bool CountsRooms { get; init; }

    /// <summary>It counts hours, days, weeks or months.</summary>
    public bool IsTime { get; init; }

    /// <summary>It belongs to the figure before it as the other end of a range.</summary>
    public bool EndsRange { get; init; }

    /// <summary>An "or" or a "maybe" stands between it and the figure before it.</summary>
    public bool IsAlternative { get; init; }
}
