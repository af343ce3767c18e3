using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>As PermitDynamic while the guard holds.</summary>
        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            Func<bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null) =>
            PermitDynamicIf(trigger, destinationStateSelector, null, guard, guardDescription, possibleDestinationStates);

        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
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

        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards) =>
            PermitDynamicIf(trigger, destinationStateSelector, null, possibleDestinationStates, guards);

        public StateConfiguration PermitDynamicIf(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
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

        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, TState> destinationStateSelector) =>
            PermitDynamicIf(trigger, destinationStateSelector, null, Array.Empty<Tuple<Func<bool>, string>>());

        private StateConfiguration AddGuardedChoice(
            TriggerWithParameters trigger,
            Func<object[], TState> choose,
            Guard guard,
            DynamicStateInfos possibleDestinationStates)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return AddGuardedChoice(trigger.Trigger, choose, guard, possibleDestinationStates);
        }

        private StateConfiguration AddGuardedChoice(
            TTrigger trigger,
            Func<object[], TState> choose,
            Guard guard,
            DynamicStateInfos possibleDestinationStates,
            string description = null) =>
            AddChoice(trigger, choose, InvocationInfo.Of(choose, description), possibleDestinationStates, guard);
    }
}
