using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>As PermitDynamicAsync while the guard holds.</summary>
        public StateConfiguration PermitDynamicIfAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            Func<bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null) =>
            PermitDynamicIfAsync(trigger, destinationStateSelector, null, guard, guardDescription, possibleDestinationStates);

        public StateConfiguration PermitDynamicIfAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            string destinationStateSelectorDescription,
            Func<bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates,
                destinationStateSelectorDescription);
        }

        public StateConfiguration PermitDynamicIfAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            PermitDynamicIfAsync(trigger, destinationStateSelector, null, possibleDestinationStates, guards);

        public StateConfiguration PermitDynamicIfAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            string destinationStateSelectorDescription,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates,
                destinationStateSelectorDescription);
        }

        public StateConfiguration PermitDynamicIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, Task<TState>> destinationStateSelector) =>
            PermitDynamicIfAsync(trigger, destinationStateSelector, null, Array.Empty<Tuple<Func<bool>, string>>());

        private StateConfiguration AddGuardedChoice(
            TriggerWithParameters trigger,
            Func<object[], Task<TState>> choose,
            Guard guard,
            DynamicStateInfos possibleDestinationStates)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return AddGuardedChoice(trigger.Trigger, choose, guard, possibleDestinationStates);
        }

        private StateConfiguration AddGuardedChoice(
            TTrigger trigger,
            Func<object[], Task<TState>> choose,
            Guard guard,
            DynamicStateInfos possibleDestinationStates,
            string description = null) =>
            AddChoice(trigger, choose, InvocationInfo.Of(choose, description), possibleDestinationStates, guard);
    }
}
