namespace Bot.Host.Channels.Web;

/// <summary>Section <c>RateLimits</c>: 0 turns a limit off.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>Chat tokens for one network address (IPv6: one /64), a minute.</summary>
    public int TokensPerMinute { get; init; } = 30;

    /// <summary>Messages of one conversation, a minute; one of many characters counts as one more for each 4096.</summary>
    public int MessagesPerMinute { get; init; } = 60;

    /// <summary>Open WebSockets of one network address (IPv6: one /64).</summary>
    public int SocketsPerAddress { get; init; } = 200;

    /// <summary>Addresses and conversations that are counted, at most each.</summary>
    public int Counted { get; init; } = 50_000;
}
