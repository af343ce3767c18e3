namespace Bot.Dialogs.Languages;

/// <summary>A language's file as it is written; <see cref="LanguagePack"/> is made of it. Names follow the YAML keys.</summary>
internal sealed class LanguagePackFile
{
    public string Language { get; set; } = "";
    public string Name { get; set; } = "";
    public List<string> Names { get; set; } = [];
    public Dictionary<string, CommandWords> Commands { get; set; } = [];
    public string NewRequest { get; set; } = "";
    public string ShareContact { get; set; } = "";
    public List<string> Yes { get; set; } = [];
    public List<string> No { get; set; } = [];
    public List<string> Negations { get; set; } = [];
    public List<string> NameLeads { get; set; } = [];
    public Dictionary<string, List<string>> Magnitudes { get; set; } = [];
    public CalendarWords Calendar { get; set; } = new();
    public Dictionary<string, string> Texts { get; set; } = [];
}

/// <summary>A global command's button and the words that mean it.</summary>
internal sealed class CommandWords
{
    public string Button { get; set; } = "";
    public List<string> Words { get; set; } = [];
}

/// <summary>The words of days and hours. Phrases are compared after <see cref="Understanding.Words.Normalise"/>.</summary>
internal sealed class CalendarWords
{
    public string AsSoonAsPossible { get; set; } = "";
    public List<string> Asap { get; set; } = [];
    public string ShowToday { get; set; } = "";
    public string ShowTomorrow { get; set; } = "";

    /// <summary>Sunday first.</summary>
    public List<string> ShowDays { get; set; } = [];
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
    public List<string> Am { get; set; } = [];
    public List<string> Pm { get; set; } = [];
    public List<DayPart> Parts { get; set; } = [];
    public Dictionary<string, int> Numbers { get; set; } = [];
}

/// <summary>"In the morning": an hour by itself, or which half of the day an hour named beside it belongs to.</summary>
internal sealed class DayPart
{
    public List<string> Words { get; set; } = [];
    public int Hour { get; set; }
    public bool BeforeNoon { get; set; }
    public bool AfterNoon { get; set; }
}
