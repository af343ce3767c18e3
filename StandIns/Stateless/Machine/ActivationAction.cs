using Stateless.Reflection;

namespace Stateless;

/// <summary>What a state does when the machine is activated or deactivated; one of the two forms is there.</summary>
internal sealed class ActivationAction(InvocationInfo description, Action act, Func<Task> actAsync)
{
    public InvocationInfo Description { get; } = description;

    /// <param name="state">The state the action belongs to, for the message.</param>
    /// <param name="call">Activate or Deactivate.</param>
    public void Run(object state, string call)
    {
        if (act == null)
            throw new InvalidOperationException(
                $"Cannot execute asynchronous action specified in On{call}Async for '{state}' state. " +
                $"Use asynchronous version of {call} [{call}Async]");
        act();
    }

    public Task RunAsync()
    {
        if (act == null)
            return actAsync();
        act();
        return Task.CompletedTask;
    }
}
