namespace Bot.Domain.FollowUps;

/// <summary>What a timer is for. Stored by name.</summary>
public enum FollowUpKind
{
    /// <summary>The visitor fell silent in mid-dialog: a nudge to him.</summary>
    Abandoned,

    /// <summary>A lead whose visitor stopped in mid-dialog after giving his contact is announced as it is.</summary>
    Announce,

    /// <summary>Nobody took a hot lead: alert again, then escalate.</summary>
    Unclaimed,

    /// <summary>Nobody took a lead that may wait and has no call ahead: managers are told of it once more.</summary>
    Overlooked,

    /// <summary>The visitor was promised a call: remind the owner.</summary>
    Call,

    /// <summary>A postponed lead comes back to its owner; so does a lost one whose visitor let us write later.</summary>
    Return,

    /// <summary>The visitor of a lost lead is asked why.</summary>
    Farewell,

    /// <summary>The visitor of a won lead is asked how it was.</summary>
    Survey,

    /// <summary>The one message he allowed after his farewell.</summary>
    WriteAgain,

    /// <summary>He fell silent in the middle of a farewell or survey: managers get what there is.</summary>
    Feedback,
}

/// <summary>How a timer stands. Stored by name; all but <see cref="Pending"/> are final.</summary>
public enum FollowUpStatus
{
    Pending,

    /// <summary>Handed to delivery.</summary>
    Sent,

    /// <summary>Its time came and it no longer made sense.</summary>
    Skipped,

    /// <summary>Something happened before its time.</summary>
    Cancelled,

    /// <summary>Delivery cannot tell whether it arrived; not sent again.</summary>
    Unknown,
}

/// <summary>A timer that is a row: the truth about what is due. At most one per subject, kind and number.</summary>
public sealed class FollowUp
{
    private FollowUp()
    {
    }

    public FollowUp(string subject, FollowUpKind kind, int seq, long conversationId, int? leadNumber, DateTimeOffset dueAt)
    {
        Subject = subject;
        Kind = kind;
        Seq = seq;
        ConversationId = conversationId;
        LeadNumber = leadNumber;
        DueAt = dueAt;
        PlannedFor = dueAt;
    }

    public long Id { get; private set; }

    /// <summary>"lead:42" or "chat:7"; unique together with <see cref="Kind"/> and <see cref="Seq"/>.</summary>
    public string Subject { get; private set; } = "";

    public FollowUpKind Kind { get; private set; }

    /// <summary>1, 2, … within the subject and kind, over its whole life.</summary>
    public int Seq { get; private set; }

    /// <summary>Which of the series it is: 1 the first nudge after a silence, 2 the next.</summary>
    public int Step { get; init; } = 1;

    public long ConversationId { get; private set; }
    public int? LeadNumber { get; private set; }

    /// <summary>When it is looked at next; moves when quiet hours or a reply postpone it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The first due time; what was promised. Lateness is measured from it.</summary>
    public DateTimeOffset PlannedFor { get; private set; }

    public FollowUpStatus Status { get; private set; } = FollowUpStatus.Pending;

    /// <summary>Why it was skipped or cancelled; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Concurrency token: of two ticks one wins.</summary>
    public int Version { get; private set; }

    public static string OfLead(int number) => $"lead:{number}";

    public static string OfChat(long conversationId) => $"chat:{conversationId}";

    public void Postpone(DateTimeOffset until)
    {
        DueAt = until;
        Version++;
    }

    /// <summary>
    /// Ends it; a second end is ignored, except that one handed to delivery may turn out unknown, skipped or cancelled.
    /// It never becomes pending again.
    /// </summary>
    /// <param name="reason">At most 60 characters; empty when sent.</param>
    public void End(FollowUpStatus status, string reason, DateTimeOffset now)
    {
        if (status == FollowUpStatus.Pending || Status is not (FollowUpStatus.Pending or FollowUpStatus.Sent))
            return;
        (Status, Reason, EndedAt) = (status, reason, now);
        Version++;
    }
}
