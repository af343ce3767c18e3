using Bot.Domain.Conversations;

namespace Bot.Domain.Delivery;

/// <summary>What a message is for; decides its order and what happens when its outcome is unsure. Stored by name.</summary>
public enum OutboxKind
{
    /// <summary>The dialog's answer to a visitor. Unsure: sent again, marked.</summary>
    Reply,

    /// <summary>The card of a lead, posted as an alert. Unsure: sent again, marked. Rendered when sent.</summary>
    Alert,

    /// <summary>A posted card brought up to date. Unsure: sent again; "not modified" is success. Rendered when sent.</summary>
    CardEdit,

    /// <summary>A reminder to a visitor who fell silent. Unsure: never again.</summary>
    Nudge,

    /// <summary>"Call him now", to the owner. Unsure: sent again, marked. Asked about and rendered when sent.</summary>
    CallReminder,

    /// <summary>Anything else to a managers' chat: answers, news. Unsure: sent again, marked.</summary>
    Notice,

    /// <summary>A visitor's words for the managers; while it waits, his next words join it. Unsure: sent again, marked.</summary>
    Relay,
}

/// <summary>How an outgoing message stands. Stored by name.</summary>
public enum OutboxStatus
{
    Pending,

    /// <summary>A dispatcher holds it until its lease ends.</summary>
    Leased,

    /// <summary>The channel accepted it.</summary>
    Sent,

    /// <summary>The channel refused it for good.</summary>
    Failed,

    /// <summary>Nobody can tell; it is not sent again.</summary>
    Unknown,

    /// <summary>No longer needed.</summary>
    Dropped,
}

/// <summary>A message that waits to be sent, or the record that it was. Written in the transaction that decided it.</summary>
public sealed class OutboxItem
{
    private const int QuietPrecedence = 3;

    private OutboxItem()
    {
    }

    public OutboxItem(ChatAddress to, OutboxKind kind, string payload, DateTimeOffset now)
    {
        Channel = to.Channel;
        ChatId = to.ChatId;
        Kind = kind;
        Precedence = PrecedenceOf(kind);
        Payload = payload;
        CreatedAt = now;
        NotBefore = now;
    }

    /// <summary>A lead's card that tells nothing new, see <see cref="IsQuiet"/>.</summary>
    public static OutboxItem QuietCard(ChatAddress to, int leadNumber, DateTimeOffset now) =>
        new(to, OutboxKind.Alert, "", now) { LeadNumber = leadNumber, Precedence = QuietPrecedence };

    public long Id { get; private set; }
    public string Channel { get; private set; } = "";
    public string ChatId { get; private set; } = "";
    public OutboxKind Kind { get; private set; }

    /// <summary>What is taken first of all that waits: 0 alerts, 1 the rest, 2 passed-on words, 3 quiet cards; of the same number the older.</summary>
    public int Precedence { get; private set; }

    /// <summary>A card that tells nothing new and only has to hang somewhere: it comes without a sound, after everything else.</summary>
    public bool IsQuiet => Kind == OutboxKind.Alert && Precedence == QuietPrecedence;

    /// <summary>The message as JSON; empty for a card, which is rendered when it is sent.</summary>
    public string Payload { get; private set; } = "";

    public int? LeadNumber { get; init; }
    public long? ConversationId { get; init; }
    public long? FollowUpId { get; init; }

    public OutboxStatus Status { get; private set; } = OutboxStatus.Pending;

    /// <summary>Not sent before this.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>Sends that were begun. A 429 does not count.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who holds it; null when nobody does.</summary>
    public Guid? LeaseToken { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The channel's id of the sent message, when it said one.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>The last refusal, at most 300 characters.</summary>
    public string? Error { get; private set; }

    // A chat's messages whose order matters among themselves are of one number.
    private static int PrecedenceOf(OutboxKind kind) => kind switch
    {
        OutboxKind.Alert => 0,
        OutboxKind.Relay => 2,
        _ => 1,
    };
}

/// <summary>Where the card of a lead hangs in a managers' chat, so that it can be edited.</summary>
public sealed class CardMessage
{
    private CardMessage()
    {
    }

    public CardMessage(int leadNumber, ChatAddress chat, string messageId)
    {
        LeadNumber = leadNumber;
        Channel = chat.Channel;
        ChatId = chat.ChatId;
        MessageId = messageId;
    }

    public long Id { get; private set; }
    public int LeadNumber { get; private set; }
    public string Channel { get; private set; } = "";
    public string ChatId { get; private set; } = "";
    public string MessageId { get; private set; } = "";
}

/// <summary>A chat that said "not before": survives a restart.</summary>
public sealed class ChatPause
{
    private ChatPause()
    {
    }

    public ChatPause(ChatAddress chat, DateTimeOffset until)
    {
        Channel = chat.Channel;
        ChatId = chat.ChatId;
        Until = until;
    }

    public string Channel { get; private set; } = "";
    public string ChatId { get; private set; } = "";
    public DateTimeOffset Until { get; private set; }

    public void Extend(DateTimeOffset until) => Until = until > Until ? until : Until;
}

/// <summary>Something that was not delivered as promised and that a person should know; open until it is mended.</summary>
public sealed class Incident
{
    private Incident()
    {
    }

    public Incident(string kind, int? leadNumber, DateTimeOffset now)
    {
        Kind = kind;
        LeadNumber = leadNumber;
        OpenedAt = now;
    }

    public long Id { get; private set; }

    /// <summary>"no-managers-chat", "alert-late", "managers-chat-lost".</summary>
    public string Kind { get; private set; } = "";

    public int? LeadNumber { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}
