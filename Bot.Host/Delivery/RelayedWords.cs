namespace Bot.Host.Delivery;

/// <summary>A visitor's words as the managers see them: one head, the words line by line, how to answer at the foot. Immutable.</summary>
internal sealed record RelayedWords(int LeadNumber, string Head, string Words, string Foot)
{
    // The line of the word that a message is a repeat.
    private const int Mark = 64;

    /// <summary>Stands below the words when further ones are left to the transcript; one line.</summary>
    public required string Rest { get; init; }

    /// <summary>The least time between two messages of a lead in a chat; what is written meanwhile goes into the second.</summary>
    public TimeSpan Every { get; init; }

    private int Longest => MessageSplit.MaxLength - Mark - Rest.Length - 1;

    private string End => $"\n\n{Foot}";

    /// <summary>The words in messages of their own, each with head and foot, at most so many; the last tells of the rest.</summary>
    public IEnumerable<MessagePayload> Alone(int most)
    {
        var parts = MessageSplit.Parts(new MessagePayload { Text = Words }, Longest - Message("").Length).Take(most + 1).Select(part => part.Text.TrimEnd()).ToList();
        for (var i = 0; i < parts.Count && i < most; i++)
        {
            var isCut = i == most - 1 && parts.Count > most;
            yield return new MessagePayload { Text = Message(isCut ? $"{parts[i]}\n{Rest}" : parts[i]), Bold = [new TextRange(0, Head.Length)] };
        }
    }

    /// <summary>Whether a message has the same head and foot, so that these words may stand between them.</summary>
    public bool Suit(string message) =>
        message.StartsWith(Head + "\n", StringComparison.Ordinal) && message.EndsWith(End, StringComparison.Ordinal);

    /// <summary>A message they suit, with these words below its own; null when they find no room.</summary>
    public string? Below(string message)
    {
        if (TellsOfRest(message))
            return null;
        var joined = $"{message[..^End.Length]}\n{Words}{End}";
        return joined.Length <= Longest ? joined : null;
    }

    /// <summary>A message they suit, telling that there is more.</summary>
    public string WithRest(string message) => TellsOfRest(message) ? message : $"{message[..^End.Length]}\n{Rest}{End}";

    private bool TellsOfRest(string message) => message.EndsWith($"\n{Rest}{End}", StringComparison.Ordinal);

    private string Message(string words) => $"{Head}\n{words}{End}";
}
