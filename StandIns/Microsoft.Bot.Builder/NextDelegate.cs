namespace Microsoft.Bot.Builder;

/// <summary>Calls the rest of the pipeline. A middleware that does not call it ends the turn there.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
