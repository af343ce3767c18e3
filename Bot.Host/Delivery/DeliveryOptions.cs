namespace Bot.Host.Delivery;

/// <summary>Section <c>Delivery</c>.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>Messages one dispatcher holds at a time, at most.</summary>
    public int MaxHeld { get; init; } = 512;

    /// <summary>Calls under way at the same moment, at most.</summary>
    public int MaxParallel { get; init; } = 32;

    /// <summary>How long a message is held before another dispatcher may take it, in seconds. More than twice a call's timeout.</summary>
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>One call may last this long, in seconds.</summary>
    public int SendTimeoutSeconds { get; init; } = 20;

    /// <summary>Messages a group gets in a minute, at most (Bot API FAQ: 20). 0: no limit of our own.</summary>
    public int GroupPerMinute { get; init; } = 20;

    /// <summary>Pauses after failed sends to a chat, in seconds; the last one repeats.</summary>
    public IReadOnlyList<int> BackoffSeconds { get; init; } = [1, 2, 5, 15, 60, 300];

    /// <summary>Sends of a reply that may fail before it is given up. Alerts and reminders are not given up.</summary>
    public int MaxAttempts { get; init; } = 8;

    /// <summary>A hot lead without an accepted alert is an incident after this time, in seconds.</summary>
    public int AlertWithinSeconds { get; init; } = 120;

    /// <summary>How often leases and late alerts are looked at, in seconds.</summary>
    public int WatchSeconds { get; init; } = 15;
}
