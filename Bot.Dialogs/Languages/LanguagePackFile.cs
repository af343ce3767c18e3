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
