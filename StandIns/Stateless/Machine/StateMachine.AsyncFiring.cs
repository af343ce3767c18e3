using System.Diagnostics;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>As <see cref="Fire(TTrigger)"/>, with asynchronous actions, guards and choices awaited.</summary>
    public Task FireAsync(TTrigger trigger) => FireWithAsync(trigger, []);

    public Task FireAsync(TTrigger trigger, params object[] args) => FireWithAsync(trigger, args);

    public Task FireAsync(TriggerWithParameters trigger, params object[] args)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireWithAsync(trigger.Trigger, args);
    }

    public Task FireAsync<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireWithAsync(trigger.Trigger, [arg0]);
    }

    public Task FireAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireWithAsync(trigger.Trigger, [arg0, arg1]);
    }

    public Task FireAsync<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireWithAsync(trigger.Trigger, [arg0, arg1, arg2]);
    }

    private async Task FireWithAsync(TTrigger trigger, object[] args)
    {
        if (_firingMode == FiringMode.Immediate)
            await FireNowAsync(trigger, args);
        else if (_isFiring)
            _waiting.Enqueue((trigger, args));
        else
            await FireInTurnAsync(trigger, args);
    }

    /// <summary>Unlike its synchronous sister it handles the new trigger before what a failed firing left.</summary>
    private async Task FireInTurnAsync(TTrigger trigger, object[] args)
    {
        _isFiring = true;
        try
        {
            await FireNowAsync(trigger, args).ConfigureAwait(RetainSynchronizationContext);
            while (_waiting.TryDequeue(out var next))
                await FireNowAsync(next.Trigger, next.Args).ConfigureAwait(RetainSynchronizationContext);
        }
        finally
        {
            _isFiring = false;
        }
    }

    private async Task FireNowAsync(TTrigger trigger, object[] args)
    {
        ValidateParameters(trigger, args);
        var node = CurrentNode;
        var finding = await node.FindAsync(trigger, args);
        if (finding.Applies)
            await FollowAsync(finding.Behaviour, node, trigger, args);
        else
            await LeaveUnhandledAsync(node.State, trigger);
    }

    private async Task FollowAsync(Behaviour behaviour, StateNode node, TTrigger trigger, object[] args)
    {
        switch (behaviour)
        {
            case Ignoring:
                break;
            case Moving moving:
                if (!Same(node.State, moving.Destination))
                    await MoveAsync(node, new Transition(node.State, moving.Destination, trigger, args), args);
                break;
            case Reentering reentering:
                await ReenterAsync(node, new Transition(node.State, reentering.Destination, trigger, args), args);
                break;
            case Choosing choosing:
                await MoveAsync(node, new Transition(node.State, choosing.Choose(args), trigger, args), args);
                break;
            case ChoosingAsync choosing:
                await MoveAsync(node, new Transition(node.State, await choosing.Choose(args), trigger, args), args);
                break;
            case Acting acting:
                await ActElsewhere(() => acting.Act(new Transition(node.State, node.State, trigger, args), args));
                break;
            case ActingAsync acting:
                await acting.Act(new Transition(node.State, node.State, trigger, args), args);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Synchronous internal actions of an asynchronous firing run as a task of their own.</summary>
    private Task ActElsewhere(Action act) =>
        RetainSynchronizationContext
            ? Task.Factory.StartNew(
                act,
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach,
                TaskScheduler.FromCurrentSynchronizationContext())
            : Task.Run(act);

    private async Task MoveAsync(StateNode from, Transition transition, object[] args)
    {
        await from.ExitAsync(transition, RetainSynchronizationContext);
        State = transition.Destination;
        var destination = NodeOf(transition.Destination);
        await _onTransitioned.TellAsync(transition, RetainSynchronizationContext);
        Arrive(await EnterAsync(destination, transition, args));
        await _onTransitionCompleted.TellAsync(Completed(transition), RetainSynchronizationContext);
    }

    private async Task ReenterAsync(StateNode from, Transition transition, object[] args)
    {
        await from.ExitAsync(transition, RetainSynchronizationContext);
        var destination = NodeOf(transition.Destination);
        if (!transition.IsReentry)
        {
            transition = new Transition(transition.Destination, transition.Destination, transition.Trigger, args);
            await destination.ExitAsync(transition, RetainSynchronizationContext);
        }

        await _onTransitioned.TellAsync(transition, RetainSynchronizationContext);
        var reached = await EnterAsync(destination, transition, args);
        await _onTransitionCompleted.TellAsync(transition, RetainSynchronizationContext);
        State = reached.State;
    }

    private async Task<StateNode> EnterAsync(StateNode node, Transition transition, object[] args)
    {
        while (true)
        {
            var before = State;
            await node.EnterAsync(transition, args, RetainSynchronizationContext);
            if (HasBeenDiverted(before, transition))
            {
                node = NodeOf(State);
                transition = new Transition(transition.Source, State, transition.Trigger, args);
            }

            if (!node.HasInitialTransition)
                return node;
            var first = FirstSubstateOf(node);
            await _onTransitioned.TellAsync(
                new Transition(transition.Destination, first.State, transition.Trigger, transition.Parameters),
                RetainSynchronizationContext);
            transition = new InitialTransition(transition.Source, first.State, transition.Trigger, args);
            node = first;
        }
    }
}
