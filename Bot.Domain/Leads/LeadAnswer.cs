namespace Bot.Domain.Leads;

/// <summary>What the visitor said to one question, for the card and the reports.</summary>
public sealed class LeadAnswer
{
    private LeadAnswer()
    {
    }

    public LeadAnswer(string key, string value, string text, DateTimeOffset at)
    {
        Key = key;
        Value = value;
        Text = text;
        At = at;
    }

    public int LeadNumber { get; private set; }

    /// <summary>The script's answer key, see <see cref="AnswerKeys"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The option's id, or the normalised value.</summary>
    public string Value { get; private set; } = "";

    /// <summary>As shown to a person.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal void Change(string value, string text, DateTimeOffset at) => (Value, Text, At) = (value, text, at);
}
