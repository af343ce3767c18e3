using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Runs whenever the state is entered from outside, or re-entered.</summary>
        public StateConfiguration OnEntry(Action entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntry((_, _) => entryAction(), entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntry(Action<Transition> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntry((transition, _) => entryAction(transition), entryAction, entryActionDescription);
        }

        /// <summary>Runs when the state is entered by this trigger.</summary>
        public StateConfiguration OnEntryFrom(
            TTrigger trigger, Action entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(trigger, (_, _) => entryAction(), entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntryFrom(
            TTrigger trigger, Action<Transition> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger, (transition, _) => entryAction(transition), entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntryFrom(
            TriggerWithParameters trigger, Action<Transition> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return OnEntryFrom(trigger.Trigger, entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Action<TArg0> entryAction,
            string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger.Trigger,
                (_, args) => entryAction(Arguments.At<TArg0>(args, 0)),
                entryAction,
                entryActionDescription);
        }

        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Action<TArg0, Transition> entryAction,
            string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger.Trigger,
                (transition, args) => entryAction(Arguments.At<TArg0>(args, 0), transition),
                entryAction,
                entryActionDescription);
        }

        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Action<TArg0, TArg1> entryAction,
            string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger.Trigger,
                (_, args) => entryAction(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1)),
                entryAction,
                entryActionDescription);
        }

        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Action<TArg0, TArg1, Transition> entryAction,
            string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger.Trigger,
                (transition, args) => entryAction(Arguments.At<TArg0>(args, 0), Arguments.At<TArg1>(args, 1), transition),
                entryAction,
                entryActionDescription);
        }

        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Action<TArg0, TArg1, TArg2> entryAction,
            string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger.Trigger,
                (_, args) => entryAction(
                    Arguments.At<TArg0>(args, 0),
                    Arguments.At<TArg1>(args, 1),
                    Arguments.At<TArg2>(args, 2)),
                entryAction,
                entryActionDescription);
        }

        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Action<TArg0, TArg1, TArg2, Transition> entryAction,
            string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger.Trigger,
                (transition, args) => entryAction(
                    Arguments.At<TArg0>(args, 0),
                    Arguments.At<TArg1>(args, 1),
                    Arguments.At<TArg2>(args, 2),
                    transition),
                entryAction,
                entryActionDescription);
        }

        private StateConfiguration AddEntry(Action<Transition, object[]> act, Delegate method, string description)
        {
            _node.EntryActions.Add(StateAction.OnEntry(InvocationInfo.Of(method, description), act));
            return this;
        }

        private StateConfiguration AddEntryFrom(
            TTrigger trigger, Action<Transition, object[]> act, Delegate method, string description)
        {
            var action = StateAction.OnEntry(InvocationInfo.Of(method, description), act);
            _node.EntryActions.Add(action.For(trigger));
            return this;
        }
    }
}
