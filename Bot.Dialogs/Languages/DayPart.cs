namespace Bot.Dialogs.Languages;

/// <summary>"In the morning": an hour by itself, or which half of the day an hour named beside it belongs to.</summary>
internal sealed class DayPart
{
    public List<string> Words { get; set; } = [];
    public int Hour { get; set; }
    public bool BeforeNoon { get; set; }
    public bool AfterNoon { get; set; }
}
