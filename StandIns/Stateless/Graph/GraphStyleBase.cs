using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>How the parts of a graph are written in some notation.</summary>
public abstract class GraphStyleBase
{
    public abstract string GetPrefix();

    /// <summary>Comes last, so it also closes what the prefix has opened.</summary>
    public abstract string GetInitialTransition(StateInfo initialState);

    public abstract string FormatOneState(State state);

    /// <summary>A superstate with its substates.</summary>
    public abstract string FormatOneCluster(SuperState stateInfo);

    public abstract string FormatOneDecisionNode(string nodeName, string label);

    /// <summary>One line for each transition, in their order.</summary>
    public virtual List<string> FormatAllTransitions(List<Transition> transitions) =>
        transitions == null ? [] : [.. transitions.Select(Format).Where(line => line != null)];

    public virtual string FormatOneTransition(
        string sourceNodeName,
        string trigger,
        IEnumerable<string> actions,
        string destinationNodeName,
        IEnumerable<string> guards) =>
        throw new InvalidOperationException(
            "If you use IGraphStyle.FormatAllTransitions() you must implement an override of FormatOneTransition()");

    /// <summary>"trigger / action, action [guard] [guard]", without the parts that are not there.</summary>
    internal static string Label(string trigger, IEnumerable<string> actions, IEnumerable<string> guards)
    {
        var label = trigger ?? "";
        if (actions != null && actions.Any())
            label += " / " + string.Join(", ", actions);
        foreach (var guard in guards)
            label += (label.Length > 0 ? " [" : "[") + guard + "]";
        return label;
    }

    private static IEnumerable<string> Names(IEnumerable<InvocationInfo> guards) =>
        guards.Select(guard => guard.Description);

    private string Format(Transition transition) =>
        transition switch
        {
            StayTransition stay => Format(
                stay, stay.SourceState, Names(stay.Guards), withActions: stay.ExecuteEntryExitActions),
            FixedTransition move => Format(move, move.DestinationState, Names(move.Guards), withActions: true),
            DynamicTransition choice => Format(choice, choice.DestinationState, [choice.Criterion], withActions: true),
            _ => throw new ArgumentException("Unexpected transition type")
        };

    private string Format(Transition transition, State destination, IEnumerable<string> guards, bool withActions) =>
        FormatOneTransition(
            transition.SourceState.NodeName,
            transition.Trigger.UnderlyingTrigger.ToString(),
            withActions ? transition.DestinationEntryActions.Select(action => action.Method.Description) : null,
            destination.NodeName,
            guards);
}
