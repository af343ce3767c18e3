namespace Microsoft.Bot.Builder;

/// <summary>A step of the pipeline: works before and after the rest of the turn, or instead of it.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
