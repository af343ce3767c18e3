namespace Stateless.Reflection;

/// <summary>A state as configured. A snapshot: later configuration does not show.</summary>
public class StateInfo
{
    internal StateInfo(object underlyingState) => UnderlyingState = underlyingState;

    public object UnderlyingState { get; }

    /// <summary>Null, as everything about relations and transitions, in <see cref="StateMachineInfo.InitialState"/>.</summary>
    public IEnumerable<StateInfo> Substates { get; internal set; }

    /// <summary>Null for a state at the top.</summary>
    public StateInfo Superstate { get; internal set; }

    public IEnumerable<ActionInfo> EntryActions { get; internal init; } = [];

    public IEnumerable<InvocationInfo> ActivateActions { get; internal init; } = [];

    public IEnumerable<InvocationInfo> DeactivateActions { get; internal init; } = [];

    public IEnumerable<InvocationInfo> ExitActions { get; internal init; } = [];

    /// <summary>The fixed ones, then the dynamic ones.</summary>
    public IEnumerable<TransitionInfo> Transitions =>
        FixedTransitions?.Concat<TransitionInfo>(DynamicTransitions);

    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; internal set; }

    public IEnumerable<DynamicTransitionInfo> DynamicTransitions { get; internal set; }

    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; internal init; } = [];

    public override string ToString() => UnderlyingState?.ToString() ?? "<null>";
}
