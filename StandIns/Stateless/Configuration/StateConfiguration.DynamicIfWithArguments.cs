using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            Func<TArg0, bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, TState> destinationStateSelector,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<TArg0, bool>, string>[] guards)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Func<TArg0, TArg1, bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, TState> destinationStateSelector,
            Tuple<Func<TArg0, TArg1, bool>, string>[] guards,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            DynamicStateInfos possibleDestinationStates = null,
            params Tuple<Func<bool>, string>[] guards)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string guardDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guard, guardDescription)),
                possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, TState> destinationStateSelector,
            Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return AddGuardedChoice(
                trigger,
                Packed.Of(destinationStateSelector),
                new Guard(Conditions.Of(guards)),
                possibleDestinationStates);
        }
    }
}
