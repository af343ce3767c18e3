namespace Bot.Host.Channels.Web;

/// <summary>Section <c>Web</c>.</summary>
internal sealed record WebOptions
{
    /// <summary>
    /// Sites that may show the chat, for example "https://www.example.com"; "*" allows any, for trying. Empty: only the
    /// host's own pages.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>Where browsers reach this host, for links in messages, for example "https://bot.example.com". Empty: where it listens.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>For servers that fetch tokens by Direct Line; at least 16 characters. Empty: none may.</summary>
    public string DirectLineSecret { get; init; } = "";

    /// <summary>Life of a token, in minutes.</summary>
    public int TokenMinutes { get; init; } = 30;

    /// <summary>An expired token still finds its conversation again for so many days.</summary>
    public int ResumeDays { get; init; } = 30;

    /// <summary>Addresses of reverse proxies whose X-Forwarded headers are believed; those on this machine always are.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Open WebSockets of one conversation, at most; one a tab and some to spare for reconnects.</summary>
    public int SocketsPerConversation { get; init; } = 16;

    /// <summary>Open WebSockets altogether, at most.</summary>
    public int Sockets { get; init; } = 5000;

    /// <summary>A reader that takes longer for one frame is cut off, in seconds; it resumes where it was.</summary>
    public int SlowReaderSeconds { get; init; } = 10;

    /// <summary>A turn that takes longer shows as typing, in milliseconds.</summary>
    public int TypingAfterMilliseconds { get; init; } = 300;

    /// <summary>Characters of one activity's JSON, at most; Azure takes as many.</summary>
    public int ActivityChars { get; init; } = 256 * 1024;

    /// <summary>Characters of one answer or frame of activities, at most; the rest comes with the next. A longer activity comes alone.</summary>
    public int SetChars { get; init; } = 64 * 1024;

    /// <summary>Answers and frames longer than that, under way at once, at most.</summary>
    public int LargeAnswers { get; init; } = 8;

    /// <summary>Bytes of an upload, at most.</summary>
    public int UploadBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Tokens whose check is remembered, at most.</summary>
    public int RememberedTokens { get; init; } = 20_000;
}
