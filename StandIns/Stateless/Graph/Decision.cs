using System.Globalization;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>The node where a dynamic transition chooses its destination.</summary>
public class Decision : State
{
    public Decision(InvocationInfo method, int num)
        : base("Decision" + num.ToString(CultureInfo.InvariantCulture)) =>
        Method = method;

    public InvocationInfo Method { get; }
}
