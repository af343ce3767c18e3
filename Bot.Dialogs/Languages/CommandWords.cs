namespace Bot.Dialogs.Languages;

/// <summary>A global command's button and the words that mean it.</summary>
internal sealed class CommandWords
{
    public string Button { get; set; } = "";
    public List<string> Words { get; set; } = [];

    /// <summary>How a phrase of it begins and how it ends, each with each: "stop, quit" and "writing to me, sending me messages".</summary>
    public List<string> Begins { get; set; } = [];
    public List<string> Ends { get; set; } = [];

    public IEnumerable<string> All => Words.Append(Button).Concat(Begins.SelectMany(b => Ends.Select(e => $"{b} {e}")));
}
