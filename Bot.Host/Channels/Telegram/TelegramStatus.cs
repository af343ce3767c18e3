using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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

    /// <summary>Updates wait at Telegram, which cannot bring them to the webhook.</summary>
    Unreached,
}

/// <summary>How Telegram stands, for the health page and the console's greeting. A singleton; thread-safe, always there.</summary>
internal sealed class TelegramStatus(TimeProvider clock)
{
    private static readonly TimeSpan LongTrouble = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TriesToken = TimeSpan.FromMinutes(1);
    private long _lastReceived;
    private long _lastBrought;
    private long _nextTry;
    private Trouble? _receiving;
    private Trouble? _calling;

    /// <summary>"telegram:BOTID"; null while Telegram is off.</summary>
    public string? Channel { get; init; }

    /// <summary>A token is set.</summary>
    public bool IsOn => Channel is not null;

    public bool UsesWebhook { get; init; }

    /// <summary>The bot's name without @; null until it is known.</summary>
    public string? Username { get; private set; }

    /// <summary>False: privacy mode. Null until it is known.</summary>
    public bool? SeesAllOfGroups { get; private set; }

    /// <summary>The last poll that was answered, or the last update that a webhook brought; null before the first.</summary>
    public DateTimeOffset? LastReceivedAt => At(ref _lastReceived);

    /// <summary>The last call of Telegram at the webhook, whatever was answered; null before the first.</summary>
    public DateTimeOffset? LastBroughtAt => At(ref _lastBrought);

    /// <summary>What is wrong now, with receiving before the calls the bot makes itself; null when nothing is.</summary>
    public TelegramFault? Fault => Wrong?.Fault;

    /// <summary>Since when; null when nothing is wrong.</summary>
    public DateTimeOffset? FaultSince => Wrong?.Since;

    public void Introduce(string username, bool seesAllOfGroups) => (SeesAllOfGroups, Username) = (seesAllOfGroups, username);

    public void Received()
    {
        Interlocked.Exchange(ref _lastReceived, clock.GetUtcNow().UtcTicks);
        Volatile.Write(ref _receiving, null);
        // A poll that is answered proves the token; a webhook's update does not.
        if (!UsesWebhook && Volatile.Read(ref _calling)?.Fault == TelegramFault.TokenRefused)
            Called();
    }

    /// <summary>Telegram called at the webhook: it reaches us, whether its update is stored or not.</summary>
    public void Brought()
    {
        Interlocked.Exchange(ref _lastBrought, clock.GetUtcNow().UtcTicks);
        Reached();
    }

    /// <summary>Updates don't come; <see cref="Received"/> ends it.</summary>
    public void Failed(TelegramFault fault) => Begin(ref _receiving, fault);

    /// <summary>Telegram tells that updates wait and cannot be brought. A fault that stands already is nearer to the cause, and stays.</summary>
    public void Unreached() => Interlocked.CompareExchange(ref _receiving, new Trouble(TelegramFault.Unreached, clock.GetUtcNow()), null);

    /// <summary>Telegram tells no more of updates that cannot be brought, or it calls.</summary>
    public void Reached()
    {
        if (Volatile.Read(ref _receiving) is { Fault: TelegramFault.Unreached } trouble)
            Interlocked.CompareExchange(ref _receiving, null, trouble);
    }

    /// <summary>A call of the bot failed; <see cref="Called"/> ends it.</summary>
    public void CallFailed(TelegramFault fault)
    {
        if (fault == TelegramFault.TokenRefused)
            Interlocked.Exchange(ref _nextTry, (clock.GetUtcNow() + TriesToken).UtcTicks);
        Begin(ref _calling, fault);
    }

    /// <summary>False while the token is refused, but for one call a minute that finds out whether it still is.</summary>
    public bool MayCall()
    {
        if (Volatile.Read(ref _calling)?.Fault != TelegramFault.TokenRefused)
            return true;
        var (now, next) = (clock.GetUtcNow().UtcTicks, Interlocked.Read(ref _nextTry));
        var isDue = now >= next || next - now > TriesToken.Ticks;
        return isDue && Interlocked.CompareExchange(ref _nextTry, now + TriesToken.Ticks, next) == next;
    }

    /// <summary>A call of the bot was answered as it should.</summary>
    public void Called()
    {
        if (Volatile.Read(ref _calling) is not null)
            Volatile.Write(ref _calling, null);
    }

    /// <summary>Red: the token is refused, or nothing was received for long. Yellow: a passing trouble. Says when it last worked.</summary>
    public HealthCheckResult Health()
    {
        if (!IsOn)
            return HealthCheckResult.Healthy("off");
        var last = LastReceivedAt is { } at ? "last received " + at.ToString("u", CultureInfo.InvariantCulture) : "nothing received yet";
        if (Wrong is not { } trouble)
            return LastReceivedAt is null && !UsesWebhook ? HealthCheckResult.Degraded("starting") : HealthCheckResult.Healthy(last);
        var says = $"{Describe(trouble.Fault)} since {trouble.Since.ToString("u", CultureInfo.InvariantCulture)}; {last}";
        return trouble.Fault == TelegramFault.TokenRefused || clock.GetUtcNow() - trouble.Since > LongTrouble
            ? HealthCheckResult.Unhealthy(says)
            : HealthCheckResult.Degraded(says);
    }

    private Trouble? Wrong => Volatile.Read(ref _receiving) ?? Volatile.Read(ref _calling);

    private static DateTimeOffset? At(ref long ticks) => Interlocked.Read(ref ticks) is var at && at == 0 ? null : new DateTimeOffset(at, TimeSpan.Zero);

    private void Begin(ref Trouble? trouble, TelegramFault fault)
    {
        if (Volatile.Read(ref trouble)?.Fault != fault)
            Volatile.Write(ref trouble, new Trouble(fault, clock.GetUtcNow()));
    }

    private static string Describe(TelegramFault fault) => fault switch
    {
        TelegramFault.TokenRefused => "the bot token is refused: set a valid Telegram:BotToken",
        TelegramFault.Conflict => "somebody else receives this bot's updates: run one ChatLeads a bot",
        TelegramFault.TooManyRequests => "Telegram asks for a pause",
        TelegramFault.Network => "no connection to Telegram",
        TelegramFault.Server => "Telegram answers with errors",
        TelegramFault.Storage => "the database does not take updates",
        TelegramFault.Unreached => "Telegram cannot reach the webhook: updates wait there",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private sealed record Trouble(TelegramFault Fault, DateTimeOffset Since);
}
