namespace Bot.Host.Channels.Telegram;

/// <summary>Section <c>Telegram</c>. The token and the webhook's secret belong into the environment or user secrets.</summary>
internal sealed record TelegramOptions
{
    public const string PublicServer = "https://api.telegram.org";

    /// <summary>As BotFather gives it, NUMBER:SECRET. Empty: Telegram is off.</summary>
    public string BotToken { get; init; } = "";

    /// <summary>Scheme, host and port of a Bot API server.</summary>
    public string ApiUrl { get; init; } = PublicServer;

    /// <summary>"Polling" (works behind any router) or "Webhook" (needs a public HTTPS address).</summary>
    public string Updates { get; init; } = "Polling";

    /// <summary>Where Telegram posts updates, https; this host answers at /telegram/webhook.</summary>
    public string WebhookUrl { get; init; } = "";

    /// <summary>1–256 of A–Z, a–z, 0–9, _ and - (Bot API, setWebhook).</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>How long a poll waits for updates, in seconds; the server allows up to 50.</summary>
    public int PollSeconds { get; init; } = 30;

    /// <summary>How long a connection may take to open, in seconds.</summary>
    public int ConnectSeconds { get; init; } = 10;

    /// <summary>Connections to the server, at most.</summary>
    public int MaxConnections { get; init; } = 64;

    /// <summary>How long a question about a group's member may take, in seconds; the group's turn waits for it.</summary>
    public int LookupSeconds { get; init; } = 3;

    /// <summary>How long an answer about a group's member is believed, in minutes.</summary>
    public int MembershipMinutes { get; init; } = 5;

    /// <summary>Calls that answer presses and show typing, under way at the same moment.</summary>
    public int CourtesyWorkers { get; init; } = 8;

    /// <summary>Such calls that may wait; beyond it the oldest is dropped.</summary>
    public int MaxCourtesies { get; init; } = 10_000;

    /// <summary>"Typing…" is shown when a turn takes longer, in milliseconds.</summary>
    public int TypingAfterMilliseconds { get; init; } = 500;

    /// <summary>A webhook's body, at most, in bytes.</summary>
    public int MaxBodyBytes { get; init; } = 1_048_576;

    public bool IsOn => BotToken.Length > 0;

    /// <summary>"telegram:BOTID", the channel's name in every address; null without a token.</summary>
    public string? Channel => IsOn ? "telegram:" + BotToken.Split(':')[0] : null;

    public bool UsesWebhook => Updates.Equals("Webhook", StringComparison.OrdinalIgnoreCase);

    /// <summary>Nothing: a record's own text would show the token.</summary>
    public override string ToString() => nameof(TelegramOptions);
}
