namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leads to the destination.</summary>
        /// <exception cref="ArgumentException">The destination is this state itself.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            AddMove(trigger, destinationState, Guard.None);

        /// <summary>The trigger leads to the destination while the guard holds. Guards must exclude each other.</summary>
        public StateConfiguration PermitIf(
            TTrigger trigger, TState destinationState, Func<bool> guard, string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIf(
            TTrigger trigger, TState destinationState, params Tuple<Func<bool>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            Func<TArg0, bool> guard,
            string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            Func<TArg0, TArg1, bool> guard,
            string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        private StateConfiguration AddMove(TriggerWithParameters trigger, TState destination, Guard guard)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return AddMove(trigger.Trigger, destination, guard);
        }

        private StateConfiguration AddMove(TTrigger trigger, TState destination, Guard guard) =>
            Same(State, destination)
                ? throw new ArgumentException(
                    "Permit() (and PermitIf()) require that the destination state is not equal to the source state. " +
                    "To accept a trigger without changing state, use either Ignore() or PermitReentry().")
                : Add(new Moving(trigger, destination, guard));
    }
}
