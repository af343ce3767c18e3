using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A machine's configuration as nodes and arrows, ready to be written in some style.</summary>
public class StateGraph
{
    private readonly StateInfo _initialState;

    public StateGraph(StateMachineInfo machineInfo)
    {
        _initialState = machineInfo.InitialState;
        foreach (var top in machineInfo.States.Where(info => info.Superstate == null && info.Substates.Any()))
            AddTree(top, null);
        foreach (var info in machineInfo.States.Where(info => !States.ContainsKey(NameOf(info))))
            States.Add(NameOf(info), new State(info));
        foreach (var info in machineInfo.States)
            AddTransitions(info);
        foreach (var info in machineInfo.States)
            ShowTriggeredEntryActions(info);
    }

    /// <summary>By name; those in trees first, each superstate before its substates.</summary>
    public Dictionary<string, State> States { get; } = [];

    public List<Transition> Transitions { get; } = [];

    public List<Decision> Decisions { get; } = [];

    /// <summary>Clusters, single states, decisions, transitions and at last where it all begins.</summary>
    public string ToGraph(GraphStyleBase style)
    {
        var text = new StringBuilder(style.GetPrefix());
        foreach (var superState in States.Values.OfType<SuperState>())
            text.Append(style.FormatOneCluster(superState));
        foreach (var state in States.Values.Where(state => state is not SuperState && state.SuperState == null))
            text.Append(style.FormatOneState(state));
        foreach (var decision in Decisions)
            text.Append(style.FormatOneDecisionNode(decision.NodeName, decision.Method.Description));
        foreach (var line in style.FormatAllTransitions(Transitions))
            text.AppendLine().Append(line);
        return text.Append(style.GetInitialTransition(_initialState)).ToString();
    }

    private static string NameOf(StateInfo info) => info.UnderlyingState.ToString();

    private void AddTree(StateInfo info, SuperState parent)
    {
        if (States.ContainsKey(NameOf(info)))
            return;
        var state = info.Substates.Any() ? new SuperState(info) : new State(info);
        States.Add(NameOf(info), state);
        if (parent != null)
        {
            parent.SubStates.Add(state);
            state.SuperState = parent;
        }

        foreach (var substate in info.Substates)
            AddTree(substate, (SuperState)state);
    }

    private void AddTransitions(StateInfo info)
    {
        var from = States[NameOf(info)];
        foreach (var transition in info.FixedTransitions)
            AddFixed(from, transition, info.EntryActions);
        foreach (var transition in info.DynamicTransitions)
            AddDynamic(from, transition);
        foreach (var ignored in info.IgnoredTriggers)
            Connect(from, from, new StayTransition(
                from, ignored.Trigger, ignored.GuardConditionsMethodDescriptions, executeEntryExitActions: false));
    }

    private void AddFixed(State from, FixedTransitionInfo info, IEnumerable<ActionInfo> entryActions)
    {
        var to = States[NameOf(info.DestinationState)];
        if (from != to)
        {
            Connect(from, to, new FixedTransition(from, to, info.Trigger, info.GuardConditionsMethodDescriptions));
            return;
        }

        var stay = new StayTransition(
            from, info.Trigger, info.GuardConditionsMethodDescriptions, !info.IsInternalTransition);
        if (stay.ExecuteEntryExitActions)
            stay.DestinationEntryActions.AddRange(entryActions.Where(action => action.FromTrigger == null));
        Connect(from, from, stay);
    }

    private void AddDynamic(State from, DynamicTransitionInfo info)
    {
        var decision = new Decision(info.DestinationStateSelectorDescription, Decisions.Count + 1);
        Decisions.Add(decision);
        Connect(from, decision, new FixedTransition(
            from, decision, info.Trigger, info.GuardConditionsMethodDescriptions));
        foreach (var possible in info.PossibleDestinationStates ?? [])
        {
            if (States.TryGetValue(possible.DestinationState, out var to))
                Connect(decision, to, new DynamicTransition(decision, to, info.Trigger, possible.Criterion));
        }
    }

    private void Connect(State from, State to, Transition transition)
    {
        Transitions.Add(transition);
        from.Leaving.Add(transition);
        to.Arriving.Add(transition);
    }

    /// <summary>An action bound to a trigger is shown on the arrows of that trigger, not in the state.</summary>
    private void ShowTriggeredEntryActions(StateInfo info)
    {
        var arriving = States[NameOf(info)].Arriving.Where(transition => transition.ExecuteEntryExitActions).ToList();
        foreach (var action in info.EntryActions.Where(action => action.FromTrigger != null))
        {
            foreach (var transition in arriving.Where(transition =>
                transition.Trigger.UnderlyingTrigger.ToString() == action.FromTrigger))
                transition.DestinationEntryActions.Add(action);
        }
    }
}
