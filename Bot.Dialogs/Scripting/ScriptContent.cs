using Bot.Domain.Leads;

namespace Bot.Dialogs.Scripting;

/// <summary>What a script's files say; one wording of it, where it has variants.</summary>
internal sealed record ScriptContent
{
    public required string Name { get; init; }

    /// <summary>Where its name stands.</summary>
    public required int Line { get; init; }
    public required string Version { get; init; }
    public required IReadOnlyList<string> Languages { get; init; }
    public required IReadOnlyList<Step> Steps { get; init; }
    public required IReadOnlyDictionary<string, LocalText> Texts { get; init; }
    public required Qualification Qualification { get; init; }
    public ScriptStarts Starts { get; init; } = ScriptStarts.None;
    public Renames Renamed { get; init; } = Renames.None;

    /// <summary>Its answers are feedback, not a request.</summary>
    public bool CollectsFeedback { get; init; }

    /// <summary>Null when the script has no variants.</summary>
    public string? Variant { get; init; }

    /// <summary>Per cent of the visitors who meet this wording.</summary>
    public decimal Share { get; init; } = 100;

    /// <summary>Every condition and part of one, with its place, for the checks.</summary>
    public IReadOnlyList<(Condition Condition, int Line)> Conditions { get; init; } = [];

    /// <summary>Every placeholder used, with its place, for the checks.</summary>
    public IReadOnlyList<(string Placeholder, int Line)> Placeholders { get; init; } = [];

    /// <summary>A step could not be read, so who leads where is not known.</summary>
    public bool HasGaps { get; init; }

    /// <summary>Something was not read as it was meant, so that steps may seem to lack a way or an answer.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What walking all its paths showed; null until it was walked.</summary>
    public ScriptReport? Report { get; init; }
}
