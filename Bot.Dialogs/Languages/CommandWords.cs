namespace Bot.Dialogs.Languages;

/// <summary>A global command's button and the words that mean it.</summary>
internal sealed class CommandWords
{
    public string Button { get; set; } = "";
    public List<string> Words { get; set; } = [];
}
