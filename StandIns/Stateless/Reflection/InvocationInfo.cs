using System.Buffers;

namespace Stateless.Reflection;

/// <summary>A method given to the machine, and how to name it to people.</summary>
public class InvocationInfo
{
    private static readonly SearchValues<char> CompilerMarks = SearchValues.Create("<>`");

    private readonly string _description;
    private readonly Timing _timing;

    /// <param name="methodName">The method's own name; null when there is no method.</param>
    /// <param name="description">The caller's words for it; null when there are none.</param>
    /// <param name="timing">Whether it must be awaited.</param>
    public InvocationInfo(string methodName, string description, Timing timing)
    {
        MethodName = methodName;
        _description = description;
        _timing = timing;
    }

    public enum Timing
    {
        Synchronous,
        Asynchronous
    }

    /// <summary>What a lambda without a description is called. One for the whole process.</summary>
    public static string DefaultFunctionDescription { get; set; } = "Function";

    public string MethodName { get; }

    /// <summary>The caller's words, else the method's name, else the default for a lambda. Never null.</summary>
    public string Description
    {
        get
        {
            if (_description != null)
                return _description;
            if (MethodName == null)
                return "<null>";
            return MethodName.AsSpan().ContainsAny(CompilerMarks) ? DefaultFunctionDescription : MethodName;
        }
    }

    public bool IsAsync => _timing == Timing.Asynchronous;

    internal static InvocationInfo Of(Delegate method, string description, Timing timing = Timing.Synchronous) =>
        new(method?.Method.Name, description, timing);
}
