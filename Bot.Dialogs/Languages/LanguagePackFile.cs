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

    /// <summary>Figures that are one word: "полтора" → 1.5.</summary>
    public Dictionary<string, decimal> Figures { get; set; } = [];

    /// <summary>What a sentence may be about besides an answer: price, not_interested, callback.</summary>
    public Dictionary<string, List<string>> Intents { get; set; } = [];

    /// <summary>Answer keys as a visitor reads them in a list.</summary>
    public Dictionary<string, string> Labels { get; set; } = [];
    public string Done { get; set; } = "";
    public string YesRight { get; set; } = "";
    public string NoWrong { get; set; } = "";
    public CalendarWords Calendar { get; set; } = new();
    public Dictionary<string, string> Texts { get; set; } = [];
}
