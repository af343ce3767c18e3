namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Runs the activation actions of the current state, its superstates' first. Not remembered.</summary>
    public void Activate()
    {
        foreach (var node in FromTop(CurrentNode))
        {
            foreach (var action in node.ActivateActions)
                action.Run(node.State, nameof(Activate));
        }
    }

    /// <summary>Runs the deactivation actions of the current state, its superstates' last.</summary>
    public void Deactivate()
    {
        for (var node = CurrentNode; node != null; node = node.Superstate)
        {
            foreach (var action in node.DeactivateActions)
                action.Run(node.State, nameof(Deactivate));
        }
    }

    public async Task ActivateAsync()
    {
        foreach (var node in FromTop(CurrentNode))
        {
            foreach (var action in node.ActivateActions)
                await action.RunAsync().ConfigureAwait(RetainSynchronizationContext);
        }
    }

    public async Task DeactivateAsync()
    {
        for (var node = CurrentNode; node != null; node = node.Superstate)
        {
            foreach (var action in node.DeactivateActions)
                await action.RunAsync().ConfigureAwait(RetainSynchronizationContext);
        }
    }

    private static Stack<StateNode> FromTop(StateNode bottom)
    {
        var path = new Stack<StateNode>();
        for (var node = bottom; node != null; node = node.Superstate)
            path.Push(node);
        return path;
    }
}
