using Bot.Domain.Conversations;
using Bot.Host.Turns;

namespace Bot.Host.Channels.Telegram;

/// <summary>What an update asks of this host. A closed set.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>Something to be worked as a turn.</summary>
    public sealed record Act(TurnRequest Request) : Incoming
    {
        /// <summary>The callback query to be answered afterwards; null when it is no press.</summary>
        public string? PressId { get; init; }

        /// <summary>A group's command by somebody who may have to be looked up: the chat and the user.</summary>
        public (long ChatId, long UserId)? Member { get; init; }

        /// <summary>In a private chat: the lead whose message this answers. It counts only if a manager writes.</summary>
        public int? LeadIfManager { get; init; }

        /// <summary>From anybody but a manager it is nothing: an edited answer to a visitor's words.</summary>
        public bool IsForManagersOnly { get; init; }
    }

    /// <summary>A group has a new id.</summary>
    public sealed record Moved(string ExternalId, ChatAddress Old, string NewChatId) : Incoming;

    /// <summary>The bot was let in, kept out, promoted or restricted.</summary>
    /// <param name="CanWrite">It may write there now.</param>
    /// <param name="IsNew">It was not there before.</param>
    public sealed record Standing(string ExternalId, ChatAddress Chat, bool IsGroup, bool CanWrite, bool IsNew) : Incoming;

    /// <summary>Nothing but, perhaps, the answer to a press.</summary>
    public sealed record Nothing(string? PressId = null) : Incoming
    {
        public static Nothing AtAll { get; } = new();
    }
}
