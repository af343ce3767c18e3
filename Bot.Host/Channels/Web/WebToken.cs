namespace Bot.Host.Channels.Web;

/// <summary>What a token says: whose it is and for which conversation. Immutable.</summary>
internal sealed record WebToken
{
    public required string ConversationId { get; init; }

    /// <summary>At most 100 ASCII characters; clients read it from the claim <c>user</c>.</summary>
    public required string UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>The page's name for where visitors come from, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The page's mark that may begin a script of its own, or null.</summary>
    public string? Dialog { get; init; }

    /// <summary>BCP 47, or null.</summary>
    public string? Language { get; init; }

    /// <summary>IANA, or null.</summary>
    public string? TimeZone { get; init; }

    /// <summary>UTC, whole seconds.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What the check of a token found. A closed set.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    public sealed record Good(WebToken Token) : TokenVerdict;

    /// <summary>Ours, but past its time.</summary>
    public sealed record Expired(WebToken Token) : TokenVerdict;

    /// <summary>Not ours, or broken.</summary>
    public sealed record Bad : TokenVerdict
    {
        public static Bad Instance { get; } = new();
    }
}
