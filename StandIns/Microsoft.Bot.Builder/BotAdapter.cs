using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// The bridge between a channel and the bot: a channel derives from it, makes a <see cref="TurnContext"/> of what came in
/// and runs the pipeline. One for the life of the program, safe for any number of turns once the middleware is added.
/// </summary>
public abstract class BotAdapter
{
    /// <summary>Where the turn state keeps the answer to an invoke activity.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Takes what middleware or bot throws; null lets it through to whoever runs the pipeline.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends in order; one response for each activity, an empty id where the channel gives none.</summary>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces what was sent under the activity's id.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes what was sent under the reference's activity id.</summary>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a turn that no message started: its activity is the reference's continuation event. As published, the context
    /// is closed at the turn's first real wait, so a channel whose proactive turns wait overrides this.
    /// </summary>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        return RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>
    /// Sets the culture of the turn from the activity's locale if there is such a culture, then runs middleware and
    /// callback; an activity that is null skips the middleware.
    /// </summary>
    protected async Task RunPipelineAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
        {
            if (callback is not null)
                await callback(turnContext, cancellationToken).ConfigureAwait(false);
            return;
        }

        // The culture flows with this asynchronous method and is the caller's own again after it.
        SetCulture(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, error).ConfigureAwait(false);
        }
    }

    private static void SetCulture(ITurnContext turnContext)
    {
        var locale = turnContext.Activity.Locale;
        if (locale is null)
            return;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            locale = CultureInfo.CurrentCulture.Name;
        }
        if (turnContext is TurnContext turn)
            turn.Locale = locale;
    }
}
