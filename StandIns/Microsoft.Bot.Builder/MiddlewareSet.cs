using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it was added. Filled at start, then safe for many turns at once.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>As a step of another set: next runs even if one of these did not pass the turn on, as published.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await Run(turnContext, callback: null, index: 0, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the middleware and, if all of it passes the turn on, the callback (null: nothing).</summary>
    public async Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        await Run(turnContext, callback, index: 0, cancellationToken).ConfigureAwait(false);

    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task Run(
        ITurnContext turnContext, BotCallbackHandler callback, int index, CancellationToken cancellationToken)
    {
        if (index == _middleware.Count)
            return callback is null ? Task.CompletedTask : callback(turnContext, cancellationToken);

        return _middleware[index].OnTurnAsync(
            turnContext,
            token => Run(turnContext, callback, index + 1, token),
            cancellationToken);
    }
}
