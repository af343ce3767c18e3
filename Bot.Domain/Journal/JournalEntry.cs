namespace Bot.Domain.Journal;

/// <summary>What happened. Stored by name; add, never rename.</summary>
public enum JournalEvent
{
    ConversationStarted,
    LanguageSwitched,
    DialogStopped,
    ConsentGiven,
    ConsentRefused,
    LeadOpened,
    LeadUpdated,
    LeadMerged,
    WentHot,
    PersonAsked,
    Alerted,
    Claimed,
    ClaimLost,
    Released,
    StageMoved,
    Noted,
    Won,
    Lost,
    Postponed,
    Returned,
    Reopened,
    Replied,
    Nudged,
    OptedOut,
    Unreachable,
    ChatBound,
    ChatLost,
    ChatMoved,
    ManagerEnrolled,
    Refused,
    UpdateDead,
    Escalated,
    IncidentOpened,
    IncidentClosed,
    SignedIn,
    ManagerDismissed,
    OutcomeLost,

    /// <summary>A closed lead's visitor was asked by a script; the detail is the script's name.</summary>
    AskedAfterwards,

    /// <summary>The visitor answered such a script; the detail is the script's name, or keys and ids of fixed answers.</summary>
    FeedbackGiven,

    /// <summary>A visitor began a script that has variants; the detail is "qualify/b".</summary>
    DialogBegan,
    ScriptsTaken,
    ScriptsRefused,

    /// <summary>The amount of a deal was told after it was won; the detail is the amount.</summary>
    AmountSet,

    /// <summary>A manager's words did not reach the visitor, and the managers were told.</summary>
    ReplyLost,

    /// <summary>By a manager, or by the bot as the settings no longer name the chat.</summary>
    ChatUnbound,

    /// <summary>All that says who a lead was about was deleted.</summary>
    Erased,
}

/// <summary>One fact, for the audit, the reports and the lead's history. Append-only: only an erasure blanks what was typed by a person.</summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    public JournalEntry(JournalEvent what, string actor, DateTimeOffset at)
    {
        What = what;
        Actor = actor;
        At = at;
    }

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }
    public JournalEvent What { get; private set; }

    /// <summary>"visitor", "bot", "clock", "owner" (at the console), "manager:3", or for a refused stranger the channel's user id "telegram:999".</summary>
    public string Actor { get; private set; } = "";

    public int? LeadNumber { get; init; }
    public long? ConversationId { get; init; }

    /// <summary>The detail, at most 500 characters: a stage, a reason, a source. No contact and no visitor's words.</summary>
    public string Detail { get; init; } = "";
}
