using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>As OnEntry with an action that is awaited; Fire refuses it.</summary>
        public StateConfiguration OnEntryAsync(Func<Task> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntry((_, _) => entryAction(), entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntryAsync(Func<Transition, Task> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntry((transition, _) => entryAction(transition), entryAction, entryActionDescription);
        }

        /// <summary>Runs when the state is entered by this trigger.</summary>
        public StateConfiguration OnEntryFromAsync(
            TTrigger trigger, Func<Task> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(trigger, (_, _) => entryAction(), entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntryFromAsync(
            TTrigger trigger, Func<Transition, Task> entryAction, string entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return AddEntryFrom(
                trigger, (transition, _) => entryAction(transition), entryAction, entryActionDescription);
        }

        public StateConfiguration OnEntryFromAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task> entryAction,
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

        public StateConfiguration OnEntryFromAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Transition, Task> entryAction,
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

        public StateConfiguration OnEntryFromAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Task> entryAction,
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

        public StateConfiguration OnEntryFromAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Transition, Task> entryAction,
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

        public StateConfiguration OnEntryFromAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Task> entryAction,
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

        public StateConfiguration OnEntryFromAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Transition, Task> entryAction,
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

        private StateConfiguration AddEntry(Func<Transition, object[], Task> act, Delegate method, string description)
        {
            var named = InvocationInfo.Of(method, description, InvocationInfo.Timing.Asynchronous);
            _node.EntryActions.Add(StateAction.OnEntry(named, act));
            return this;
        }

        private StateConfiguration AddEntryFrom(
            TTrigger trigger, Func<Transition, object[], Task> act, Delegate method, string description)
        {
            var named = InvocationInfo.Of(method, description, InvocationInfo.Timing.Asynchronous);
            _node.EntryActions.Add(StateAction.OnEntry(named, act).For(trigger));
            return this;
        }
    }
}
