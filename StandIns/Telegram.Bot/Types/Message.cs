namespace Telegram.Bot.Types;

/// <summary>A message. One that is no longer accessible has a default <see cref="Date"/> and only its id and chat.</summary>
public partial class Message
{
    [JsonPropertyName("message_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Id { get; set; }

    /// <summary>Also set on replies outside forums; a topic only when <see cref="IsTopicMessage"/>.</summary>
    public int? MessageThreadId { get; set; }

    /// <summary>The sender; GroupAnonymousBot for an anonymous administrator, absent in channels.</summary>
    public User? From { get; set; }

    /// <summary>The chat in whose name it was sent: the group itself for an anonymous administrator, a channel.</summary>
    public Chat? SenderChat { get; set; }

    public int? SenderBoostCount { get; set; }
    public User? SenderBusinessBot { get; set; }
    public string? SenderTag { get; set; }
    public User? ReceiverUser { get; set; }
    public int? EphemeralMessageId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime Date { get; set; }

    public string? GuestQueryId { get; set; }
    public string? BusinessConnectionId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Chat Chat { get; set; } = default!;

    public MessageOrigin? ForwardOrigin { get; set; }
    public bool IsTopicMessage { get; set; }

    /// <summary>A channel's post that the linked group repeats.</summary>
    public bool IsAutomaticForward { get; set; }

    /// <summary>In a topic also the topic's first message, when nothing else is answered.</summary>
    public Message? ReplyToMessage { get; set; }

    public ExternalReplyInfo? ExternalReply { get; set; }
    public TextQuote? Quote { get; set; }
    public int? ReplyToChecklistTaskId { get; set; }
    public string? ReplyToPollOptionId { get; set; }
    public User? ViaBot { get; set; }
    public User? GuestBotCallerUser { get; set; }
    public Chat? GuestBotCallerChat { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime? EditDate { get; set; }

    public bool HasProtectedContent { get; set; }
    public bool IsFromOffline { get; set; }
    public bool IsPaidPost { get; set; }
    public string? MediaGroupId { get; set; }
    public string? AuthorSignature { get; set; }
    public long? PaidStarCount { get; set; }
    public string? Text { get; set; }
    public MessageEntity[]? Entities { get; set; }
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }
    public string? EffectId { get; set; }
    public Animation? Animation { get; set; }
    public Audio? Audio { get; set; }
    public Document? Document { get; set; }
    public PhotoSize[]? Photo { get; set; }
    public Sticker? Sticker { get; set; }
    public Video? Video { get; set; }
    public VideoNote? VideoNote { get; set; }
    public Voice? Voice { get; set; }
    public string? Caption { get; set; }
    public MessageEntity[]? CaptionEntities { get; set; }
    public bool ShowCaptionAboveMedia { get; set; }
    public bool HasMediaSpoiler { get; set; }
    public Contact? Contact { get; set; }
    public Dice? Dice { get; set; }
    public Poll? Poll { get; set; }
    public Venue? Venue { get; set; }
    public Location? Location { get; set; }
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}
