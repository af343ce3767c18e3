namespace Bot.Domain.Leads;

/// <summary>
/// A stranger who shows interest, as the managers work him: what is wanted, how to reach him, who owns him, what comes
/// next. Changed only through its methods; not thread-safe. <see cref="Version"/> guards against lost updates.
/// </summary>
public sealed partial class Lead
{
    private readonly List<LeadAnswer> _answers = [];

    private Lead()
    {
    }

    /// <summary>Opens a lead for a conversation. It has no number until it is saved.</summary>
    public Lead(long conversationId, string channel, string source, DateTimeOffset now)
    {
        StableId = Guid.CreateVersion7(now);
        ConversationId = conversationId;
        Channel = channel;
        Source = source;
        CreatedAt = now;
        WaitingSince = now;
        NextStepAt = now;
        NextStep = NextStepKind.Claim;
    }

    /// <summary>The short number people say: #42. 0 until saved.</summary>
    public int Number { get; private set; }

    /// <summary>Never changes, for other systems.</summary>
    public Guid StableId { get; private set; }

    public long ConversationId { get; private set; }

    /// <summary>The channel the visitor came by: "telegram" or "web".</summary>
    public string Channel { get; private set; } = "";

    /// <summary>Where the visitor came from: a deep link's payload, a page's data-source, or the channel.</summary>
    public string Source { get; private set; } = "";

    public LeadStage Stage { get; private set; } = LeadStage.New;

    /// <summary>Grows with every change of stage or owner. Buttons carry it; a press meant for an older one is not executed.</summary>
    public int StageSeq { get; private set; } = 1;

    public Temperature Temperature { get; private set; }

    /// <summary>Comma-separated keys of the answers that decided the temperature.</summary>
    public string TemperatureBecause { get; private set; } = "";

    public int Score { get; private set; }

    /// <summary>The product's key; one open lead per person and product.</summary>
    public string Product { get; private set; } = "";

    /// <summary>As the visitor wrote it, at most 100 characters.</summary>
    public string? Name { get; private set; }

    /// <summary>E.164; one open lead per phone and product.</summary>
    public string? Phone { get; private set; }

    /// <summary>True when the channel vouches that the number is the visitor's own.</summary>
    public bool PhoneIsProven { get; private set; }

    public string? Email { get; private set; }

    public Contact Contact => new(Name, Phone, PhoneIsProven, Email);

    /// <summary>When the visitor wants the call (UTC), or null.</summary>
    public DateTimeOffset? CallAt { get; private set; }

    /// <summary>The visitor's time zone (IANA), or null when unknown.</summary>
    public string? TimeZone { get; private set; }

    public int? OwnerId { get; private set; }
    public DateTimeOffset? ClaimedAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null unless it ever was hot.</summary>
    public DateTimeOffset? WentHotAt { get; private set; }

    /// <summary>When managers were first told of it, accepted or not; null while its visitor still answers.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    /// <summary>When the first alert about it was accepted by a managers' chat; null until then.</summary>
    public DateTimeOffset? AlertedAt { get; private set; }

    /// <summary>Since when the visitor waits for a human; null when a human answered.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>What has to happen next. An open lead always has one, with a date.</summary>
    public NextStepKind NextStep { get; private set; }

    /// <summary>Null only when closed.</summary>
    public DateTimeOffset? NextStepAt { get; private set; }

    /// <summary>True when the visitor asked for a person.</summary>
    public bool WantsPerson { get; private set; }

    public string? LostReason { get; private set; }

    /// <summary>In the firm's currency; null when not told.</summary>
    public decimal? WonAmount { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }
    public int? ClientId { get; private set; }

    /// <summary>When all that says who it was about was erased; null: it was not.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<LeadAnswer> Answers => _answers;

    /// <summary>When he let us write once more; null when he did not. Known only with the answers loaded.</summary>
    public DateTimeOffset? MayWriteLaterSince => _answers.Find(a => a is { Key: AnswerKeys.WriteLater, Value: "yes" })?.At;

    /// <summary>He took his leave and was asked why. Known only with the answers loaded.</summary>
    public bool HasSaidWhyNot => _answers.Exists(a => a.Key is AnswerKeys.LostBecause or AnswerKeys.WriteLater);

    public bool IsOpen => Stage.IsOpen();
}

/// <summary>What has to happen next with an open lead.</summary>
public enum NextStepKind
{
    /// <summary>Somebody has to take it.</summary>
    Claim,

    /// <summary>The owner has to call (or write).</summary>
    Call,

    /// <summary>It comes back at the date.</summary>
    Return,

    /// <summary>Closed.</summary>
    None,
}
