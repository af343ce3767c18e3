namespace Microsoft.Bot.Builder;

/// <summary>What runs at the end of the pipeline, when every middleware let the turn pass.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
