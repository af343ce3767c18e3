using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine in Mermaid, which Markdown viewers show as a picture.</summary>
public static class MermaidGraph
{
    /// <param name="machineInfo">The machine.</param>
    /// <param name="direction">Null leaves the direction to Mermaid.</param>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        var graph = new StateGraph(machineInfo);
        return graph.ToGraph(new MermaidGraphStyle(graph, direction));
    }
}
