namespace Microsoft.Bot.Builder;

/// <summary>A bot: it takes one activity at a time.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
