using System.Diagnostics;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly Queue<(TTrigger Trigger, object[] Args)> _waiting = new();
    private bool _isFiring;

    /// <summary>Handles the trigger, or queues it when called from an action of a queueing machine.</summary>
    /// <exception cref="InvalidOperationException">
    /// Nothing handles the trigger, several behaviours do, or an action on the way is asynchronous.
    /// </exception>
    public void Fire(TTrigger trigger) => FireWith(trigger, []);

    public void Fire(TriggerWithParameters trigger, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireWith(trigger.Trigger, args);
    }

    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireWith(trigger.Trigger, [arg0]);
    }

    public void Fire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireWith(trigger.Trigger, [arg0, arg1]);
    }

    public void Fire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireWith(trigger.Trigger, [arg0, arg1, arg2]);
    }

    private void FireWith(TTrigger trigger, object[] args)
    {
        if (_firingMode == FiringMode.Immediate)
            FireNow(trigger, args);
        else if (_isFiring)
            _waiting.Enqueue((trigger, args));
        else
            FireInTurn(trigger, args);
    }

    /// <summary>What an earlier, failed firing left in the queue goes first.</summary>
    private void FireInTurn(TTrigger trigger, object[] args)
    {
        _isFiring = true;
        try
        {
            if (_waiting.Count == 0)
                FireNow(trigger, args);
            else
                _waiting.Enqueue((trigger, args));
            while (_waiting.TryDequeue(out var next))
                FireNow(next.Trigger, next.Args);
        }
        finally
        {
            _isFiring = false;
        }
    }

    private void FireNow(TTrigger trigger, object[] args)
    {
        ValidateParameters(trigger, args);
        var node = CurrentNode;
        var finding = node.Find(trigger, args, withDescriptions: true);
        if (finding.Applies)
            Follow(finding.Behaviour, node, trigger, args);
        else
            LeaveUnhandled(node.State, trigger, finding.Unmet);
    }

    private void Follow(Behaviour behaviour, StateNode node, TTrigger trigger, object[] args)
    {
        switch (behaviour)
        {
            case Ignoring:
                break;
            case Moving moving:
                // A superstate's transition to the state we are in already is no transition.
                if (!Same(node.State, moving.Destination))
                    Move(node, new Transition(node.State, moving.Destination, trigger, args), args);
                break;
            case Reentering reentering:
                Reenter(node, new Transition(node.State, reentering.Destination, trigger, args), args);
                break;
            case Choosing choosing:
                Move(node, new Transition(node.State, choosing.Choose(args), trigger, args), args);
                break;
            case ChoosingAsync choosing:
                MoveLater(node, choosing, trigger, args);
                break;
            case Acting acting:
                acting.Act(new Transition(node.State, node.State, trigger, args), args);
                break;
            case ActingAsync:
                throw new InvalidOperationException("Running Async internal actions in synchronous mode is not allowed");
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// A synchronous firing does not wait for an asynchronous choice: the move follows by itself, as in the
    /// original. Callers who care use FireAsync.
    /// </summary>
    private void MoveLater(StateNode from, ChoosingAsync choosing, TTrigger trigger, object[] args) =>
        _ = choosing.Choose(args).ContinueWith(
            choice => MoveAsync(from, new Transition(from.State, choice.Result, trigger, args), args),
            TaskScheduler.Current);

    private void Move(StateNode from, Transition transition, object[] args)
    {
        from.Exit(transition);
        State = transition.Destination;
        var destination = NodeOf(transition.Destination);
        _onTransitioned.Tell(transition);
        Arrive(Enter(destination, transition, args));
        if (!_onTransitionCompleted.IsEmpty)
            _onTransitionCompleted.Tell(Completed(transition));
    }

    private void Reenter(StateNode from, Transition transition, object[] args)
    {
        from.Exit(transition);
        var destination = NodeOf(transition.Destination);
        if (!transition.IsReentry)
        {
            // Re-entry of a superstate: left completely before it is entered anew.
            transition = new Transition(transition.Destination, transition.Destination, transition.Trigger, args);
            destination.Exit(transition);
        }

        _onTransitioned.Tell(transition);
        var reached = Enter(destination, transition, args);
        _onTransitionCompleted.Tell(transition);
        State = reached.State;
    }

    /// <summary>Enters the state and, by initial transitions, its substates; answers where that ended.</summary>
    private StateNode Enter(StateNode node, Transition transition, object[] args)
    {
        while (true)
        {
            var before = State;
            node.Enter(transition, args);
            if (HasBeenDiverted(before, transition))
            {
                node = NodeOf(State);
                transition = new Transition(transition.Source, State, transition.Trigger, args);
            }

            if (!node.HasInitialTransition)
                return node;
            var first = FirstSubstateOf(node);
            _onTransitioned.Tell(new Transition(
                transition.Destination, first.State, transition.Trigger, transition.Parameters));
            transition = new InitialTransition(transition.Source, first.State, transition.Trigger, args);
            node = first;
        }
    }

    private void Arrive(StateNode reached)
    {
        if (!Same(reached.State, State))
            State = reached.State;
    }

    private Transition Completed(Transition transition) =>
        new(transition.Source, State, transition.Trigger, transition.Parameters);

    /// <summary>
    /// Whether an entry action has fired a trigger, at once, that led elsewhere. On an initial transition
    /// the state is still the superstate; the original overlooks that and never ends.
    /// </summary>
    private bool HasBeenDiverted(TState before, Transition transition) =>
        _firingMode == FiringMode.Immediate
        && !Same(State, transition is InitialTransition ? before : transition.Destination);

    private StateNode FirstSubstateOf(StateNode node)
    {
        var target = node.InitialTransitionTarget;
        if (!node.Substates.Exists(substate => Same(substate.State, target)))
            throw new InvalidOperationException($"The target ({target}) for the initial transition is not a substate.");
        return NodeOf(target);
    }
}
