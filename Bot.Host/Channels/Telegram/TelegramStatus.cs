namespace Bot.Host.Channels.Telegram;

/// <summary>What went wrong last between this host and the Bot API.</summary>
internal enum TelegramFault
{
    /// <summary>401 or 404: the token is refused; nothing works until it is replaced.</summary>
    TokenRefused,

    /// <summary>409: another poller, or a webhook.</summary>
    Conflict,

    /// <summary>429.</summary>
    TooManyRequests,

    /// <summary>No connection, no answer.</summary>
    Network,

    /// <summary>5xx, or an answer that is none.</summary>
    Server,

    /// <summary>The database did not take the updates.</summary>
    Storage,
}

/// <summary>How Telegram stands, for the health page and the console's greeting. A singleton; thread-safe, always there.</summary>
internal sealed class TelegramStatus(TimeProvider clock)
{
    private long _lastReceived;
    private Trouble? _trouble;

    /// <summary>A token is set.</summary>
    public bool IsOn { get; init; }

    public bool UsesWebhook { get; init; }

    /// <summary>The bot's name without @; null until it is known.</summary>
    public string? Username { get; private set; }

    /// <summary>False: privacy mode. Null until it is known.</summary>
    public bool? SeesAllOfGroups { get; private set; }

    /// <summary>The last poll that was answered, or the last update that a webhook brought; null before the first.</summary>
    public DateTimeOffset? LastReceivedAt =>
        Interlocked.Read(ref _lastReceived) is var ticks && ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    /// <summary>What is wrong now; null when receiving works.</summary>
    public TelegramFault? Fault => Volatile.Read(ref _trouble)?.Fault;

    /// <summary>Since when; null when nothing is wrong.</summary>
    public DateTimeOffset? FaultSince => Volatile.Read(ref _trouble)?.Since;

    public void Introduce(string username, bool seesAllOfGroups) => (SeesAllOfGroups, Username) = (seesAllOfGroups, username);

    public void Received()
    {
        Interlocked.Exchange(ref _lastReceived, clock.GetUtcNow().UtcTicks);
        Volatile.Write(ref _trouble, null);
    }

    public void Failed(TelegramFault fault)
    {
        if (Volatile.Read(ref _trouble)?.Fault != fault)
            Volatile.Write(ref _trouble, new Trouble(fault, clock.GetUtcNow()));
    }

    private sealed record Trouble(TelegramFault Fault, DateTimeOffset Since);
}
