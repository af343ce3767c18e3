namespace Bot.Dialogs.Scripting;

/// <summary>One step of a script. Immutable.</summary>
internal sealed record Step
{
    public required string Id { get; init; }
    public required StepKind Kind { get; init; }
    public required int Line { get; init; }

    /// <summary>The key its answer is kept under; empty when it takes none.</summary>
    public string Answer { get; init; } = "";
    public LocalText Text { get; init; } = LocalText.Missing;

    /// <summary>Its own words for the first and the second answer that was not understood.</summary>
    public IReadOnlyList<LocalText> Again { get; init; } = [];
    public IReadOnlyList<StepOption> Options { get; init; } = [];

    /// <summary>The step is passed over unless this holds.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>Where to go, tried in order; the last one always holds. Empty at an end.</summary>
    public IReadOnlyList<StepExit> Exits { get; init; } = [];

    /// <summary>Longest free text that is kept, in characters.</summary>
    public int Longest { get; init; }

    public bool Asks => Kind is not (StepKind.Say or StepKind.End);

    public StepOption? Option(string id)
    {
        foreach (var option in Options)
        {
            if (option.Id == id)
                return option;
        }

        return null;
    }
}

/// <summary>A way out of a step.</summary>
/// <param name="To">A step's id.</param>
internal sealed record StepExit(string To, Condition When, int Line);

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

    /// <summary>A step of its own to go on with; null: the step's way.</summary>
    public string? Next { get; init; }
}
