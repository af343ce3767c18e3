namespace Bot.Dialogs.Scripting;

/// <summary>A text in each of a script's languages. Immutable.</summary>
internal sealed class LocalText(IReadOnlyDictionary<string, TextTemplate> texts, int line)
{
    public static LocalText Missing { get; } = new(new Dictionary<string, TextTemplate>(), 0);

    public int Line => line;

    public IReadOnlyDictionary<string, TextTemplate> Texts => texts;

    public string Fill(string language, Func<string, string?> value) =>
        texts.TryGetValue(language, out var template) ? template.Fill(value) : "";
}
