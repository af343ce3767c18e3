namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger runs the action; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction) =>
            InternalTransitionIf(trigger, _ => true, entryAction);

        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object[], bool> guard, Action internalAction, string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(trigger, guard, (_, _) => internalAction(), guardDescription);
        }

        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object[], bool> guard, Action<Transition> entryAction, string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddAction(trigger, guard, (transition, _) => entryAction(transition), guardDescription);
        }

        public StateConfiguration InternalTransition<TArg0>(TTrigger trigger, Action<Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        public StateConfiguration InternalTransitionIf<TArg0>(
            TTrigger trigger,
            Func<object[], bool> guard,
            Action<Transition> internalAction,
            string guardDescription = null) =>
            InternalTransitionIf(trigger, guard, internalAction, guardDescription);

        public StateConfiguration InternalTransition<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Action<TArg0, Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        public StateConfiguration InternalTransitionIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            Action<TArg0, Transition> internalAction,
            string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                Packed.Of(guard),
                (transition, args) => internalAction(Arguments.At<TArg0>(args, 0), transition),
                guardDescription);
        }

        public StateConfiguration InternalTransition<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Action<TArg0, TArg1, Transition> internalAction) =>
            InternalTransitionIf(trigger, (_, _) => true, internalAction);

        public StateConfiguration InternalTransitionIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<object[], bool> guard,
            Action<TArg0, TArg1, Transition> internalAction,
            string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                guard,
                (transition, args) => internalAction(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), transition),
                guardDescription);
        }

        public StateConfiguration InternalTransitionIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            Action<TArg0, TArg1, Transition> internalAction,
            string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                Packed.Of(guard),
                (transition, args) => internalAction(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), transition),
                guardDescription);
        }

        public StateConfiguration InternalTransition<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Action<TArg0, TArg1, TArg2, Transition> internalAction) =>
            InternalTransitionIf(trigger, (_, _, _) => true, internalAction);

        public StateConfiguration InternalTransitionIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<object[], bool> guard,
            Action<TArg0, TArg1, TArg2, Transition> internalAction,
            string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                guard,
                (transition, args) => internalAction(
                    Arguments.At<TArg0>(args, 0),
                    Arguments.At<TArg1>(args, 1),
                    Arguments.At<TArg2>(args, 2), transition),
                guardDescription);
        }

        public StateConfiguration InternalTransitionIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            Action<TArg0, TArg1, TArg2, Transition> internalAction,
            string guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(internalAction);
            return AddAction(
                trigger.Trigger,
                Packed.Of(guard),
                (transition, args) => internalAction(
                    Arguments.At<TArg0>(args, 0),
                    Arguments.At<TArg1>(args, 1),
                    Arguments.At<TArg2>(args, 2), transition),
                guardDescription);
        }

        private StateConfiguration AddAction(
            TTrigger trigger, Func<object[], bool> guard, Action<Transition, object[]> act, string guardDescription) =>
            Add(new Acting(trigger, act, new Guard(Conditions.OfArguments(guard, guardDescription))));
    }
}
