using System.Collections.Immutable;

namespace Bot.Dialogs;

/// <summary>How a dialog stands.</summary>
public enum DialogStatus
{
    Asking,
    Ended,
    Stopped,
    WithPerson,
}

/// <summary>One answer as the dialog knows it.</summary>
/// <param name="Key">The script's answer key, for the shared ones see <see cref="Bot.Domain.Leads.AnswerKeys"/>.</param>
/// <param name="Value">The option's id or the normalised value: E.164, ISO 8601 instant, plain text.</param>
/// <param name="Text">As shown to a person, in the language it was given in.</param>
public sealed record KnownAnswer(string Key, string Value, string Text)
{
    /// <summary>The channel vouches for it (an own phone number).</summary>
    public bool IsProven { get; init; }
}

/// <summary>
/// Everything a dialog remembers between two turns. Immutable, compared by value of its parts, and stored as JSON
/// with the conversation; read with <see cref="DialogSnapshotJson"/>, which tolerates what older versions wrote.
/// </summary>
public sealed record DialogSnapshot
{
    /// <summary>Name of the script it runs in.</summary>
    public required string Script { get; init; }

    /// <summary>Version of the script at the last turn.</summary>
    public string ScriptVersion { get; init; } = "";

    /// <summary>The step it waits at; empty before the first and after the last.</summary>
    public string Step { get; init; } = "";

    /// <summary>Number of the question now open. Grows with every question; buttons carry it, an older one is stale.</summary>
    public int Token { get; init; }

    /// <summary>Two-letter code.</summary>
    public required string Language { get; init; }

    public DialogStatus Status { get; init; } = DialogStatus.Asking;
    public ImmutableArray<KnownAnswer> Answers { get; init; } = [];

    /// <summary>The steps answered so far in order, for going back.</summary>
    public ImmutableArray<string> Trail { get; init; } = [];

    /// <summary>Answers in a row to the open question that were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>Which run of the dialog it is: 1 the first time, one more each time he comes back after its end.</summary>
    public int Run { get; init; } = 1;

    /// <summary>The channel can show a button that shares the visitor's own phone number.</summary>
    public bool CanShareContact { get; init; }

    /// <summary>Nothing reaches him once he has left: his channel brings no message to who is away.</summary>
    public bool IsReachedHereOnly { get; init; }

    /// <summary>
    /// Managers were told of him, and what he writes after the end reaches them. Presumed of who has been through a script
    /// or called a person; the host, which knows what became of his lead, sets it before each turn at rest.
    /// </summary>
    public bool IsToldOf { get; init; }

    /// <summary>The visitor's time zone (IANA); null: the firm's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The deep link's payload or the page's mark he came by; null when not known.</summary>
    public string? Source { get; init; }

    /// <summary>What the host calls the channel; scripts may branch on it.</summary>
    public string? Channel { get; init; }

    /// <summary>He has bought before.</summary>
    public bool IsClient { get; init; }

    /// <summary>Which wording of the present script he meets; null: it has no variants.</summary>
    public string? Variant { get; init; }

    /// <summary>Of an open choice of many: the options taken so far.</summary>
    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>What was read from a free message and waits for his "yes, that's right".</summary>
    public ImmutableArray<KnownAnswer> Proposed { get; init; } = [];

    /// <summary>
    /// Contacts he told before he was asked for consent, and a time he told beside his answer to it: become answers with
    /// his yes, are dropped with his no. Not to be shown to anybody.
    /// </summary>
    public ImmutableArray<KnownAnswer> Held { get; init; } = [];

    /// <summary>One of the proposed is being put right: its step is asked, and the answer goes back into the list.</summary>
    public bool IsCorrecting { get; init; }

    /// <summary>The option he was asked whether he means it; null when nothing was guessed.</summary>
    public string? Guess { get; init; }

    /// <summary>Tells visitors apart, for sharing them out among variants; null when not known.</summary>
    public string? Visitor { get; init; }

    /// <summary>Name of the script a new run begins in, when the present one was switched to; null: the present one.</summary>
    public string? Home { get; init; }

    /// <summary>The value of an answer, or null when it is not known.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var answer in Answers)
            {
                if (answer.Key == key)
                    return answer.Value;
            }

            return null;
        }
    }
}
