using Bot.Dialogs.Scripting;

namespace Bot.Dialogs.Understanding;

/// <summary>How sure a mention is.</summary>
internal enum Certainty
{
    /// <summary>A word of it has a slip of the finger.</summary>
    Slip,

    /// <summary>A part of a phrase.</summary>
    Weak,

    /// <summary>The phrase in other forms or with words between.</summary>
    Inflected,

    /// <summary>The phrase as it is written.</summary>
    Exact,
}

/// <summary>A place in a sentence that speaks of an option.</summary>
/// <param name="From">First word.</param>
/// <param name="To">Behind the last word.</param>
internal sealed record Mention(StepOption Option, int From, int To, Certainty Certainty)
{
    /// <summary>A word like "not" turns it into its opposite.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Its phrase holds a "not" itself.</summary>
    public bool IsOfNot { get; init; }

    /// <summary>Words of the phrase that say nothing by themselves are missing, or others stand between.</summary>
    public bool IsLoose { get; init; }

    /// <summary>It was drawn from who owns, not from who decides.</summary>
    public bool IsOfOwning { get; init; }

    /// <summary>It speaks of the very same words in a row, the other one without some of its own.</summary>
    public bool IsNearer(Mention other) =>
        From == other.From && To == other.To && Certainty > Certainty.Weak && !IsLoose && other.IsLoose;

    /// <summary>It speaks of the same words, and of more of them.</summary>
    public bool Outweighs(Mention other) =>
        To - From > other.To - other.From
        && ((From <= other.From && To >= other.To) || (Certainty > Certainty.Weak && From < other.To && To > other.From));
}
