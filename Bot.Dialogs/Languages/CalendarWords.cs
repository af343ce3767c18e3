namespace Bot.Dialogs.Languages;

/// <summary>The words of days and hours. Phrases are compared after <see cref="Understanding.Words.Normalise"/>.</summary>
internal sealed class CalendarWords
{
    public string AsSoonAsPossible { get; set; } = "";
    public List<string> Asap { get; set; } = [];
    public string ShowToday { get; set; } = "";
    public string ShowTomorrow { get; set; } = "";

    /// <summary>Sunday first.</summary>
    public List<string> ShowDays { get; set; } = [];
    /// <summary>"On Monday", in the case the language wants; Sunday first.</summary>
    public List<string> OnDays { get; set; } = [];
    public List<string> Today { get; set; } = [];
    public List<string> Tomorrow { get; set; } = [];
    public List<string> DayAfter { get; set; } = [];

    /// <summary>Sunday first.</summary>
    public List<List<string>> Days { get; set; } = [];

    /// <summary>January first.</summary>
    public List<List<string>> Months { get; set; } = [];
    public List<string> In { get; set; } = [];
    public List<string> Hours { get; set; } = [];
    public List<string> Minutes { get; set; } = [];
    public List<string> HalfHour { get; set; } = [];
    public List<string> DayUnits { get; set; } = [];
    public List<string> WeekUnits { get; set; } = [];

    /// <summary>What would be misread by the rest of these words, and is asked again instead.</summary>
    public List<string> Unclear { get; set; } = [];
    public List<string> Am { get; set; } = [];
    public List<string> Pm { get; set; } = [];
    public List<DayPart> Parts { get; set; } = [];
    public Dictionary<string, int> Numbers { get; set; } = [];
}
