namespace Stateless.Reflection;

/// <summary>The whole configuration of a machine, for graphs and for checks. A snapshot.</summary>
public class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, Type stateType, Type triggerType, StateInfo initialState)
    {
        States = [.. states];
        StateType = stateType;
        TriggerType = triggerType;
        InitialState = initialState;
    }

    /// <summary>The state the machine was made with, by name only.</summary>
    public StateInfo InitialState { get; }

    /// <summary>The configured states, then those only reachable, in the order of their first mention.</summary>
    public IEnumerable<StateInfo> States { get; }

    public Type StateType { get; }

    public Type TriggerType { get; }
}
