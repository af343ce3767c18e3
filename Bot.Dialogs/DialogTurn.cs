namespace Bot.Dialogs;

/// <summary>A button under a reply.</summary>
/// <param name="Id">The option's id, at most 40 bytes of UTF-8.</param>
/// <param name="Text">What it shows, in the visitor's language; typed, it means the same.</param>
public sealed record ReplyButton(string Id, string Text)
{
    /// <summary>Pressing it shares the visitor's own phone number (only where the snapshot says it is possible).</summary>
    public bool SharesContact { get; init; }

    /// <summary>Pressing it opens this https address instead of answering; null for an answer.</summary>
    public string? Link { get; init; }
}

/// <summary>One message to the visitor.</summary>
/// <param name="Text">Plain text without mark-up, not empty.</param>
/// <param name="Buttons">In rows as they are to be shown; empty for none.</param>
/// <param name="Token">The question's number, for the buttons.</param>
public sealed record Reply(string Text, IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons, int Token)
{
    /// <summary>A share-contact keyboard shown earlier is to be taken away.</summary>
    public bool ClosesContactKeyboard { get; init; }

    /// <summary>An https address of a picture to show with it where the channel can; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>A file to hand over with it: an https address, or the name of a file in the scripts' folder "files".</summary>
    public string? File { get; init; }
}

/// <summary>What the turn means for the business. A closed set.</summary>
public abstract record DialogOutcome
{
    private DialogOutcome()
    {
    }

    /// <summary>A question is open.</summary>
    public sealed record Asking : DialogOutcome;

    /// <summary>A button of an old question: answered, not executed.</summary>
    public sealed record StalePress : DialogOutcome;

    /// <summary>The dialog came to its end by this turn; the answers make a lead.</summary>
    public sealed record Completed : DialogOutcome;

    /// <summary>He wants a human, at whatever step.</summary>
    public sealed record PersonWanted : DialogOutcome;

    /// <summary>He said stop: no more questions, no more reminders.</summary>
    public sealed record Stopped : DialogOutcome;

    /// <summary>Help or another language while no question is open: answered, and nothing changes for the business.</summary>
    public sealed record Informed : DialogOutcome;

    /// <summary>He wrote something after the end or to the person he was promised, that is no command: words for a human.</summary>
    /// <param name="Text">Cleaned, at most 4,000 characters; empty when it was no text but a picture or the like.</param>
    public sealed record WroteAfterEnd(string Text) : DialogOutcome;
}

/// <summary>The result of one turn.</summary>
/// <param name="Snapshot">What to store.</param>
/// <param name="Replies">In the order to be sent.</param>
/// <param name="Learned">The answers that this turn brought or changed. Contacts are among them only once consent was given.</param>
/// <param name="Outcome">What the turn means.</param>
public sealed record DialogTurn(
    DialogSnapshot Snapshot,
    IReadOnlyList<Reply> Replies,
    IReadOnlyList<KnownAnswer> Learned,
    DialogOutcome Outcome)
{
    /// <summary>A time for a call was asked for, offered or read: the turn may be another with another diary.</summary>
    public bool ConcernsCalls { get; init; }
}
