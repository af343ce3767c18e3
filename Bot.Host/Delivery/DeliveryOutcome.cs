using Bot.Domain.Delivery;

namespace Bot.Host.Delivery;

/// <summary>What became of one held message, to be written down.</summary>
/// <param name="Result">Null: it was not sent at all and is given back.</param>
internal sealed record DeliveryOutcome(OutboxItem Item, SendResult? Result, DateTimeOffset At)
{
    /// <summary>The card as it was sent, so that a change meanwhile is noticed.</summary>
    public string? CardSent { get; init; }

    /// <summary>A newer edit made it needless.</summary>
    public bool IsNeedless { get; init; }

    /// <summary>Given back because the group is full until then; null otherwise.</summary>
    public DateTimeOffset? FullUntil { get; init; }
}
