namespace Bot.Host.Delivery;

/// <summary>The kinds of incidents there are; stored, so never renamed.</summary>
internal static class IncidentKinds
{
    /// <summary>A hot lead came while no managers' chat was bound.</summary>
    public const string NoManagersChat = "no-managers-chat";

    /// <summary>A hot lead's alert was not accepted in time.</summary>
    public const string AlertLate = "alert-late";

    /// <summary>A managers' chat does not want the bot any more.</summary>
    public const string ManagersChatLost = "managers-chat-lost";

    /// <summary>Nobody took a hot lead, even after the escalation.</summary>
    public const string Unclaimed = "unclaimed";

    /// <summary>A manager's words did not reach the visitor, and no managers' chat was bound to say so. Ends with the visitor's waiting.</summary>
    public const string ReplyUntold = "reply-untold";

    /// <summary>That nobody was told of a lead; whoever takes or closes it knows of it.</summary>
    public static IReadOnlyList<string> OfUntoldLead { get; } = [NoManagersChat, AlertLate];
}
