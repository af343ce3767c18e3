namespace Bot.Domain.Conversations;

/// <summary>Who leads the talk. Stored by name.</summary>
public enum ConversationStatus
{
    /// <summary>The dialog asks.</summary>
    InDialog,

    /// <summary>A person was asked for: the visitor's words go to the managers.</summary>
    WithPerson,

    /// <summary>The dialog came to its end.</summary>
    Finished,

    /// <summary>The visitor said stop.</summary>
    Stopped,
}
