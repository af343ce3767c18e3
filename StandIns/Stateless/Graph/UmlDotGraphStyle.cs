using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>UML state boxes in DOT: names, entry and exit actions, guards in brackets.</summary>
public class UmlDotGraphStyle : GraphStyleBase
{
    public override string GetPrefix() =>
        Lines("digraph {", "compound=true;", "node [shape=Mrecord]", "rankdir=\"LR\"");

    public override string FormatOneCluster(SuperState stateInfo)
    {
        var actions = Actions(stateInfo).ToList();
        var label = Escape(stateInfo.StateName);
        if (actions.Count > 0)
            label += "\\n----------" + string.Concat(actions.Select(action => "\\n" + action));
        return Environment.NewLine
            + Lines($"subgraph \"cluster{Escape(stateInfo.NodeName)}\"", "\t{", $"\tlabel = \"{label}\"")
            + string.Concat(stateInfo.SubStates.Select(FormatOneState))
            + Lines("}");
    }

    public override string FormatOneState(State state)
    {
        var name = Escape(state.StateName);
        var actions = string.Join("\\n", Actions(state));
        return Lines($"\"{name}\" [label=\"{(actions.Length == 0 ? name : name + "|" + actions)}\"];");
    }

    public override string FormatOneTransition(
        string sourceNodeName,
        string trigger,
        IEnumerable<string> actions,
        string destinationNodeName,
        IEnumerable<string> guards)
    {
        var label = Escape(Label(trigger, actions, guards));
        return $"\"{Escape(sourceNodeName)}\" -> \"{Escape(destinationNodeName)}\" [style=\"solid\", label=\"{label}\"];";
    }

    public override string FormatOneDecisionNode(string nodeName, string label) =>
        Lines($"\"{Escape(nodeName)}\" [shape = \"diamond\", label = \"{Escape(label)}\"];");

    public override string GetInitialTransition(StateInfo initialState) =>
        string.Join(
            Environment.NewLine,
            "",
            " init [label=\"\", shape=point];",
            $" init -> \"{Escape(initialState.UnderlyingState.ToString())}\"[style = \"solid\"]",
            "}");

    private static IEnumerable<string> Actions(State state) =>
        state.EntryActions.Select(action => "entry / " + Escape(action))
            .Concat(state.ExitActions.Select(action => "exit / " + Escape(action)));

    private static string Lines(params string[] lines) =>
        string.Concat(lines.Select(line => line + Environment.NewLine));

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
