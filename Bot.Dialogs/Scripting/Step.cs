using Bot.Dialogs.Scripting.Reading;
using Bot.Domain.Leads;

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

    /// <summary>Where <see cref="When"/> stands; 0 when it always holds.</summary>
    public int WhenLine { get; init; }

    /// <summary>Longest free text that is kept, in characters.</summary>
    public int Longest { get; init; }

    /// <summary>Shortest free text that is taken, in characters.</summary>
    public int Shortest { get; init; }

    /// <summary>Of a choice: how many options may be taken; 1 unless it is a choice of many.</summary>
    public int Most { get; init; } = 1;

    /// <summary>Of a number: the least and the greatest that is taken; null: no bound.</summary>
    public decimal? From { get; init; }

    public decimal? To { get; init; }

    /// <summary>Of a number: shown behind it.</summary>
    public LocalText? Unit { get; init; }

    /// <summary>Of a number: no fractions.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Of a date: days gone by are taken too.</summary>
    public bool AllowsPast { get; init; }

    /// <summary>Of a date: how far from today it may lie, in days.</summary>
    public int FarthestDays { get; init; }

    public RatingScale Scale { get; init; }

    /// <summary>Of a consent: which wording he agreed to, kept as the answer consent_version; computed from the wording when the script names none.</summary>
    public string? ConsentVersion { get; init; }

    /// <summary>Of a calculator: what it adds up.</summary>
    public Calculation? Calculation { get; init; }

    /// <summary>Of a file: an https address, or the name of a file in the scripts' folder "files".</summary>
    public string? File { get; init; }

    /// <summary>Where <see cref="File"/> stands; 0 when there is none.</summary>
    public int FileLine { get; init; }

    /// <summary>An https address of a picture shown with the text where the channel can.</summary>
    public string? Picture { get; init; }

    /// <summary>Of a switch: the script to go on in.</summary>
    public string? Script { get; init; }

    /// <summary>Of an end: what the visitor is invited to do next.</summary>
    public IReadOnlyList<EndAction> Actions { get; init; } = [];

    /// <summary>Of an end: how soon he was promised a call; null: as the lead's temperature has it.</summary>
    public TimeSpan? CallWithin { get; init; }

    /// <summary>When and with which words to remind him of this question; null: as the settings say.</summary>
    public StepTimeout? Timeout { get; init; }

    /// <summary>It hands over a file from the scripts' folder "files".</summary>
    public bool IsOwnFile => File is { } file && !file.Contains("://", StringComparison.Ordinal) && LinkReader.IsPlainName(file);

    public bool Asks => Kind is not (StepKind.Say or StepKind.File or StepKind.Person or StepKind.Switch or StepKind.End);

    /// <summary>Its answer says how to reach the visitor, and may not be stored before his consent.</summary>
    public bool AsksForContact => Kind is StepKind.Name or StepKind.Phone or StepKind.Email || AnswerKeys.IsContact(Answer);

    /// <summary>It asks what the visitor needs, which may hang on what he told before: not who he is, nor when to call.</summary>
    public bool AsksForNeed => Kind is StepKind.Choice or StepKind.Range or StepKind.Number or StepKind.Date or StepKind.Text && !AsksForContact;

    /// <summary>It is there for who told its answer by himself: it is asked only when he wants to change that.</summary>
    public bool IsToldOnly => Asks && When.Whole().Any(c => c is Condition.Known known && known.Key == Answer);

    /// <summary>The dialog rests here: nothing follows by itself.</summary>
    public bool Rests => Kind is StepKind.End or StepKind.Person or StepKind.Switch;

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
