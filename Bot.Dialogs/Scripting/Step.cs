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
