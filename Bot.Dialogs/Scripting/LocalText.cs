namespace Bot.Dialogs.Scripting;

/// <summary>A text in each of a script's languages. Immutable.</summary>
internal sealed class LocalText(IReadOnlyDictionary<string, TextTemplate> texts, int line, IReadOnlyDictionary<string, int>? lines = null)
{
    public static LocalText Missing { get; } = new(new Dictionary<string, TextTemplate>(), 0);

    public int Line => line;

    /// <summary>Where the text of one language stands.</summary>
    public int LineIn(string language) => lines is not null && lines.TryGetValue(language, out var own) ? own : line;

    public IReadOnlyDictionary<string, TextTemplate> Texts => texts;

    public string Fill(string language, Func<string, string?> value) =>
        texts.TryGetValue(language, out var template) ? template.Fill(value) : "";
}
