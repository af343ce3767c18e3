using Bot.Domain.Persistence;

namespace Bot.Host.Delivery;

/// <summary>Renders a lead's card as it stands now, for the dispatcher.</summary>
internal interface ICardRenderer
{
    /// <summary>The card, or null when the lead is gone.</summary>
    /// <param name="isRepeat">An earlier copy may have arrived; the card says so.</param>
    Task<MessagePayload?> Render(int leadNumber, bool isRepeat, CancellationToken cancellationToken);

    /// <summary>The card as it stands in the transaction at hand, with what is written there and not committed yet.</summary>
    Task<MessagePayload?> Render(WorkScope scope, int leadNumber, bool isRepeat, CancellationToken cancellationToken);
}
