namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>As InternalTransition with an action that is awaited; Fire refuses it.</summary>
        public StateConfiguration InternalTransitionAsync(TTrigger trigger, Func<Task> internalAction) =>
            InternalTransitionAsyncIf(trigger, () => true, internalAction);

        public StateConfiguration InternalTransitionAsync(TTrigger trigger, Func<Transition, Task> internalAction) =>
            InternalTransitionAsyncIf(trigger, () => true, internalAction);

        public StateConfiguration InternalTransitionAsyncIf(TTrigger trigger, Func<bool> guard, Func<Task> internalAction)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(trigger, Packed.Of(guard), (_, _) => internalAction());
        }

        public StateConfiguration InternalTransitionAsyncIf(
            TTrigger trigger, Func<bool> guard, Func<Transition, Task> internalAction)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(trigger, Packed.Of(guard), (transition, _) => internalAction(transition));
        }

        public StateConfiguration InternalTransitionAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Transition, Task> internalAction) =>
            InternalTransitionAsyncIf(trigger, _ => true, internalAction);

        public StateConfiguration InternalTransitionAsyncIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            Func<TArg0, Transition, Task> internalAction)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                Packed.Of(guard),
                (transition, args) => internalAction(Arguments.At<TArg0>(args, 0), transition));
        }

        public StateConfiguration InternalTransitionAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Transition, Task> internalAction) =>
            InternalTransitionAsyncIf(trigger, (_, _) => true, internalAction);

        public StateConfiguration InternalTransitionAsyncIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            Func<TArg0, TArg1, Transition, Task> internalAction)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                Packed.Of(guard),
                (transition, args) => internalAction(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), transition));
        }

        public StateConfiguration InternalTransitionAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Transition, Task> internalAction) =>
            InternalTransitionAsyncIf(trigger, (_, _, _) => true, internalAction);

        public StateConfiguration InternalTransitionAsyncIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            Func<TArg0, TArg1, TArg2, Transition, Task> internalAction)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                Packed.Of(guard),
                (transition, args) => internalAction(
                    Arguments.At<TArg0>(args, 0),
                    Arguments.At<TArg1>(args, 1),
                    Arguments.At<TArg2>(args, 2), transition));
        }

        private StateConfiguration AddAction(
            TTrigger trigger, Func<object[], bool> guard, Func<Transition, object[], Task> act) =>
            Add(new ActingAsync(trigger, act, new Guard(Conditions.OfArguments(guard, null))));
    }
}
