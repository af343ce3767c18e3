namespace Stateless;

/// <summary>A permitted trigger and the arguments it was declared with, if any. Immutable.</summary>
public sealed class TriggerDetails<TState, TTrigger>
{
    internal TriggerDetails(TTrigger trigger, StateMachine<TState, TTrigger>.TriggerWithParameters parameters)
    {
        Trigger = trigger;
        Parameters = parameters;
    }

    public TTrigger Trigger { get; }

    public bool HasParameters => Parameters != null;

    /// <summary>Null for a trigger without declared arguments.</summary>
    public StateMachine<TState, TTrigger>.TriggerWithParameters Parameters { get; }
}
