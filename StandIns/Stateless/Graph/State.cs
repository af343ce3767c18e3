using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A node of the graph.</summary>
public class State
{
    public State(StateInfo stateInfo)
    {
        NodeName = stateInfo.UnderlyingState.ToString();
        StateName = NodeName;
        EntryActions.AddRange(
            stateInfo.EntryActions.Where(action => action.FromTrigger == null).Select(action => action.Method.Description));
        ExitActions.AddRange(stateInfo.ExitActions.Select(action => action.Description));
    }

    public State(string nodeName) => NodeName = nodeName;

    /// <summary>Null at the top.</summary>
    public SuperState SuperState { get; set; }

    public List<Transition> Leaving { get; } = [];

    public List<Transition> Arriving { get; } = [];

    public string NodeName { get; }

    /// <summary>Null for a node that is no state.</summary>
    public string StateName { get; }

    /// <summary>Only those that run on every entry.</summary>
    public List<string> EntryActions { get; } = [];

    public List<string> ExitActions { get; } = [];
}
