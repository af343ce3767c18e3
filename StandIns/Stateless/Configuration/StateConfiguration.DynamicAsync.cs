using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads where the selector says; leading back here is a re-entry.</summary>
        /// <param name="trigger">The trigger.</param>
        /// <param name="destinationStateSelector">Called once for each firing.</param>
        /// <param name="destinationStateSelectorDescription">Its name in graphs; by default the method's.</param>
        /// <param name="possibleDestinationStates">Only for graphs: where it may lead and when.</param>
        public StateConfiguration PermitDynamicAsync(
            TTrigger trigger,
            Func<Task<TState>> destinationStateSelector,
            string destinationStateSelectorDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            var named = InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription);
            return AddChoice(trigger, Packed.Of(destinationStateSelector), named, possibleDestinationStates);
        }

        public StateConfiguration PermitDynamicAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task<TState>> destinationStateSelector,
            string destinationStateSelectorDescription = null,
            DynamicStateInfos possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            var named = InvocationInfo.Of(destinationStateSelector, destinationStateSelectorDescription);
            return AddChoice(trigger.Trigger, Packed.Of(destinationStateSelector), named, possibleDestinationStates);
        }

        private StateConfiguration AddChoice(
            TTrigger trigger,
            Func<object[], Task<TState>> choose,
            InvocationInfo named,
            DynamicStateInfos possibleDestinationStates,
            Guard guard = null)
        {
            guard ??= Guard.None;
            var info = DynamicTransitionInfo.Create(trigger, guard.Methods, named, possibleDestinationStates);
            return Add(new ChoosingAsync(trigger, choose, guard, info));
        }
    }
}
