namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly TransitionListeners _onTransitioned = new();
    private readonly TransitionListeners _onTransitionCompleted = new();
    private Action<TState, TTrigger, ICollection<string>> _onUnhandled = Refuse;
    private Func<TState, TTrigger, ICollection<string>, Task> _onUnhandledAsync;

    /// <summary>Called after the exit actions and before the entry actions, also for each initial transition.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction) => _onTransitioned.Add(onTransitionAction);

    public void OnTransitionedAsync(Func<Transition, Task> onTransitionAction) =>
        _onTransitioned.Add(onTransitionAction);

    /// <summary>Called once after all entry actions, with the state reached in the end.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction) =>
        _onTransitionCompleted.Add(onTransitionAction);

    public void OnTransitionCompletedAsync(Func<Transition, Task> onTransitionAction) =>
        _onTransitionCompleted.Add(onTransitionAction);

    /// <summary>Replaces the exception thrown for a trigger that nothing handles.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        OnUnhandledTrigger((state, trigger, _) => unhandledTriggerAction(state, trigger));
    }

    /// <summary>As above; the third argument names the unmet guards, or is null when there are none.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _onUnhandled = unhandledTriggerAction;
        _onUnhandledAsync = null;
    }

    public void OnUnhandledTriggerAsync(Func<TState, TTrigger, Task> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        OnUnhandledTriggerAsync((state, trigger, _) => unhandledTriggerAction(state, trigger));
    }

    public void OnUnhandledTriggerAsync(Func<TState, TTrigger, ICollection<string>, Task> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _onUnhandled = null;
        _onUnhandledAsync = unhandledTriggerAction;
    }

    private static void Refuse(TState state, TTrigger trigger, ICollection<string> unmetGuards) =>
        throw new InvalidOperationException(
            unmetGuards is { Count: > 0 }
                ? $"Trigger '{trigger}' is valid for transition from state '{state}' but a guard conditions are not " +
                  $"met. Guard descriptions: '{string.Join(", ", unmetGuards)}'."
                : $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. " +
                  "Consider ignoring the trigger.");

    private void LeaveUnhandled(TState state, TTrigger trigger, List<string> unmetGuards)
    {
        if (_onUnhandled == null)
            throw new InvalidOperationException(
                "Cannot execute asynchronous action specified in OnUnhandledTrigger. " +
                "Use asynchronous version of Fire [FireAsync]");
        _onUnhandled(state, trigger, unmetGuards);
    }

    /// <summary>Unmet guards are not passed on here: so it is in version 5.18 of the original.</summary>
    private Task LeaveUnhandledAsync(TState state, TTrigger trigger)
    {
        if (_onUnhandledAsync != null)
            return _onUnhandledAsync(state, trigger, null);
        _onUnhandled(state, trigger, null);
        return Task.CompletedTask;
    }

    private sealed class TransitionListeners
    {
        private readonly List<Func<Transition, Task>> _asynchronous = [];
        private Action<Transition> _synchronous;

        public bool IsEmpty => _synchronous == null && _asynchronous.Count == 0;

        public void Add(Action<Transition> onTransitionAction)
        {
            ArgumentNullException.ThrowIfNull(onTransitionAction);
            _synchronous += onTransitionAction;
        }

        public void Add(Func<Transition, Task> onTransitionAction)
        {
            ArgumentNullException.ThrowIfNull(onTransitionAction);
            _asynchronous.Add(onTransitionAction);
        }

        public void Tell(Transition transition)
        {
            if (_asynchronous.Count > 0)
                throw new InvalidOperationException(
                    "Cannot execute asynchronous action specified as OnTransitioned callback. " +
                    "Use asynchronous version of Fire [FireAsync]");
            _synchronous?.Invoke(transition);
        }

        public async Task TellAsync(Transition transition, bool retainContext)
        {
            _synchronous?.Invoke(transition);
            foreach (var listener in _asynchronous)
                await listener(transition).ConfigureAwait(retainContext);
        }
    }
}
