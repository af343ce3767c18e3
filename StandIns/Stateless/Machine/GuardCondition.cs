using Stateless.Reflection;

namespace Stateless;

/// <summary>One guard of a transition: the question and how to name it to people.</summary>
/// <typeparam name="TAnswer">bool, or a task of it.</typeparam>
internal sealed class GuardCondition<TAnswer>(Func<object[], TAnswer> ask, Delegate method, string description)
{
    public Func<object[], TAnswer> Ask { get; } = ask;

    public InvocationInfo Method { get; } = InvocationInfo.Of(
        method,
        description,
        typeof(TAnswer) == typeof(bool) ? InvocationInfo.Timing.Synchronous : InvocationInfo.Timing.Asynchronous);
}
