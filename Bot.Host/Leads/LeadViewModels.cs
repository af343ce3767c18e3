namespace Bot.Host.Leads;

/// <summary>The desk's list.</summary>
internal sealed record LeadListView(IReadOnlyList<LeadItemView> Leads, LeadCounts Counts);

/// <summary>One row of the desk's list.</summary>
/// <param name="Temperature">"hot", "warm" or "cold".</param>
/// <param name="Stage">The stage's name in lower case.</param>
/// <param name="StageText">The stage in the managers' language.</param>
internal sealed record LeadItemView(int Number, string Temperature, string Stage, string StageText)
{
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Product { get; init; }
    public string? Budget { get; init; }
    public DateTimeOffset? WaitingSince { get; init; }
    public string? Owner { get; init; }
    public string Source { get; init; } = "";
    public DateTimeOffset? NextStepAt { get; init; }
    public string? NextStepText { get; init; }
    public string Channel { get; init; } = "";
}

/// <summary>A lead's card on the desk.</summary>
/// <param name="Title">The name, or the phone, or that there is no name yet.</param>
internal sealed record LeadCardView(int Number, string Title)
{
    /// <summary>"hot", "warm" or "cold".</summary>
    public required string Temperature { get; init; }

    public required string TemperatureWhy { get; init; }
    public required string Stage { get; init; }
    public required string StageText { get; init; }
    public string? Owner { get; init; }
    public string? Name { get; init; }
    public required IReadOnlyList<FieldView> Fields { get; init; }

    /// <summary>What this manager may do now.</summary>
    public required IReadOnlyList<ButtonView> Buttons { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<SaidView> Transcript { get; init; }

    /// <summary>The oldest first; notes are among the facts.</summary>
    public required IReadOnlyList<JournalLine> Journal { get; init; }
}

/// <summary>One line of the card.</summary>
/// <param name="Value">Of kind "time" an ISO 8601 instant, else as read by a person.</param>
/// <param name="Kind">"text", "phone", "email" or "time".</param>
internal sealed record FieldView(string Label, string Value, string Kind);

/// <summary>A button and the typed command it stands for.</summary>
/// <param name="Command">What to send; with <see cref="NeedsInput"/> followed by a space and the input.</param>
/// <param name="Style">"primary", "danger" or "".</param>
internal sealed record ButtonView(string Text, string Command, string Style)
{
    /// <summary>"reason", "when", "amount" (may stay empty) or "text"; null: nothing.</summary>
    public string? NeedsInput { get; init; }

    public string? InputLabel { get; init; }
    public string? InputExample { get; init; }
}

/// <summary>One thing said.</summary>
/// <param name="From">"visitor", "bot" or "manager".</param>
/// <param name="Name">The manager's name, or null.</param>
internal sealed record SaidView(DateTimeOffset At, string From, string? Name, string Text);
