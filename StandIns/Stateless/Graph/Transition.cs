using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>An arrow of the graph: fixed, dynamic, or staying.</summary>
public class Transition
{
    /// <summary>Entry actions of the destination that this arrow shows, because its trigger causes them.</summary>
    public List<ActionInfo> DestinationEntryActions = [];

    public Transition(State sourceState, TriggerInfo trigger)
    {
        SourceState = sourceState;
        Trigger = trigger;
    }

    public TriggerInfo Trigger { get; }

    public bool ExecuteEntryExitActions { get; protected set; } = true;

    public State SourceState { get; }
}

/// <summary>From one node to another.</summary>
public class FixedTransition : Transition
{
    public FixedTransition(
        State sourceState, State destinationState, TriggerInfo trigger, IEnumerable<InvocationInfo> guards)
        : base(sourceState, trigger)
    {
        DestinationState = destinationState;
        Guards = guards;
    }

    public State DestinationState { get; }

    public IEnumerable<InvocationInfo> Guards { get; }
}

/// <summary>From a decision to one of its possible destinations.</summary>
public class DynamicTransition : Transition
{
    public DynamicTransition(State sourceState, State destinationState, TriggerInfo trigger, string criterion)
        : base(sourceState, trigger)
    {
        DestinationState = destinationState;
        Criterion = criterion;
    }

    public State DestinationState { get; }

    public string Criterion { get; }
}

/// <summary>From a state to itself: re-entry with actions; internal or ignored without.</summary>
public class StayTransition : Transition
{
    public StayTransition(
        State sourceState, TriggerInfo trigger, IEnumerable<InvocationInfo> guards, bool executeEntryExitActions)
        : base(sourceState, trigger)
    {
        ExecuteEntryExitActions = executeEntryExitActions;
        Guards = guards;
    }

    public IEnumerable<InvocationInfo> Guards { get; }
}
