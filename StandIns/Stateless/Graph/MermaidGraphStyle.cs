using System.Globalization;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Mermaid's stateDiagram-v2. A name Mermaid cannot read gets an alias, declared at the top.</summary>
public class MermaidGraphStyle : GraphStyleBase
{
    private readonly StateGraph _graph;
    private readonly MermaidGraphDirection? _direction;
    private readonly Dictionary<string, string> _aliasByName = [];

    public MermaidGraphStyle(StateGraph graph, MermaidGraphDirection? direction)
    {
        _graph = graph;
        _direction = direction;
    }

    public override string GetPrefix()
    {
        if (_aliasByName.Count == 0)
            ChooseAliases();
        var lines = new List<string> { "stateDiagram-v2" };
        if (_direction is { } direction)
            lines.Add($"\tdirection {Code(direction)}");
        lines.AddRange(_aliasByName
            .Where(entry => entry.Key != entry.Value)
            .Select(entry => $"\t{entry.Value} : {entry.Key}"));
        return string.Join(Environment.NewLine, lines);
    }

    public override string FormatOneCluster(SuperState stateInfo) =>
        string.Join(
            Environment.NewLine,
            [
                "",
                $"\tstate {Alias(stateInfo.StateName)} {{",
                .. stateInfo.SubStates.Select(state => $"\t\t{Alias(state.StateName)}"),
                "\t}"
            ]);

    /// <summary>Empty: Mermaid learns a plain state from the transitions.</summary>
    public override string FormatOneState(State state) => string.Empty;

    public override string FormatOneDecisionNode(string nodeName, string label) =>
        $"{Environment.NewLine}\tstate {nodeName} <<choice>>";

    public override string FormatOneTransition(
        string sourceNodeName,
        string trigger,
        IEnumerable<string> actions,
        string destinationNodeName,
        IEnumerable<string> guards) =>
        $"\t{Alias(sourceNodeName)} --> {Alias(destinationNodeName)} : {Label(trigger, actions, guards)}";

    public override string GetInitialTransition(StateInfo initialState) =>
        $"{Environment.NewLine}[*] --> {Alias(initialState.ToString())}";

    private static string Code(MermaidGraphDirection direction) =>
        direction switch
        {
            MermaidGraphDirection.LeftToRight => "LR",
            MermaidGraphDirection.RightToLeft => "RL",
            MermaidGraphDirection.TopToBottom => "TB",
            MermaidGraphDirection.BottomToTop => "BT",
            _ => throw new ArgumentOutOfRangeException(
                nameof(direction), direction, $"Unsupported {nameof(MermaidGraphDirection)}: {direction}.")
        };

    private static bool IsReadable(char letter) => !char.IsWhiteSpace(letter) && letter is not (':' or '-');

    private string Alias(string name) => _aliasByName.GetValueOrDefault(name, name);

    private void ChooseAliases()
    {
        var taken = new HashSet<string>(_graph.States.Keys);
        foreach (var name in _graph.States.Values.Select(state => state.StateName))
        {
            var readable = string.Concat(name.Where(IsReadable));
            var alias = readable;
            if (readable != name)
            {
                for (var number = 1; !taken.Add(alias); number++)
                    alias = readable + "_" + number.ToString(CultureInfo.InvariantCulture);
            }

            _aliasByName.Add(name, alias);
        }
    }
}
