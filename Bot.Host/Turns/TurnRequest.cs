using Bot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace Bot.Host.Turns;

/// <summary>An accepted update, in the channel-neutral form.</summary>
/// <param name="ExternalId">The channel's id of the update; with the channel the key under which it is worked once. At most 140 characters.</param>
/// <param name="Chat">The chat it came from; its updates keep their order.</param>
/// <param name="Activity">Type message (text, value or attachment), event or conversationUpdate.</param>
internal sealed record TurnRequest(string ExternalId, ChatAddress Chat, Activity Activity)
{
    /// <summary>It was parked before and is tried again.</summary>
    public bool IsRetry { get; init; }

    /// <summary>Who and how; see <see cref="SenderFacts"/>.</summary>
    public SenderFacts Sender { get; init; } = SenderFacts.Unknown;
}

/// <summary>What the channel knows of the sender and of the way the message came. Immutable.</summary>
internal sealed record SenderFacts
{
    public static SenderFacts Unknown { get; } = new();

    /// <summary>The channel's id of the person.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The Telegram user id; null on other channels.</summary>
    public long? TelegramUserId { get; init; }

    public string? DisplayName { get; init; }

    /// <summary>The Telegram username without "@"; null for none.</summary>
    public string? Username { get; init; }

    /// <summary>The client's language tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>IANA, or null.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Deep-link payload or page source, or null when the message brings none.</summary>
    public string? Source { get; init; }

    /// <summary>Deep-link payload or page mark that may begin a script of its own; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>The chat is a group, so that the message can only be a manager's.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The group's or chat's title.</summary>
    public string? ChatTitle { get; init; }

    /// <summary>The topic of the group it was written in; 0: the general one, or a group without topics. Null: not in a group.</summary>
    public int? TopicId { get; init; }

    /// <summary>The channel vouches that the sender is a member of the group; null when it did not ask.</summary>
    public bool? IsGroupMember { get; init; }

    /// <summary>Forwarded, edited, written by a bot or channel, or by an anonymous administrator: never a manager's word. Null: an ordinary message.</summary>
    public string? Disqualified { get; init; }

    /// <summary>The number of the lead in the bot's own message that this one replies to; null when it replies to none.</summary>
    public int? ReplyToLead { get; init; }

    /// <summary>That message holds the visitor's own words, so that an answer to it is meant for him.</summary>
    public bool AnswersVisitor { get; init; }

    /// <summary>It is no text, or more than that, with a caption or without: a voice message, a picture, a file.</summary>
    public bool HoldsMore { get; init; }

    /// <summary>The channel can show a button that shares the visitor's own phone number.</summary>
    public bool CanShareContact { get; init; }
}
