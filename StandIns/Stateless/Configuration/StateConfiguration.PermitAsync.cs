namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>As PermitIf with a guard that must be awaited: only FireAsync sees it.</summary>
        public StateConfiguration PermitIfAsync(
            TTrigger trigger, TState destinationState, Func<Task<bool>> guard, string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIfAsync(
            TTrigger trigger, TState destinationState, params Tuple<Func<Task<bool>>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            Func<TArg0, Task<bool>> guard,
            string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            Func<TArg0, TArg1, Task<bool>> guard,
            string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            Func<TArg0, TArg1, TArg2, Task<bool>> guard,
            string guardDescription = null) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            TState destinationState,
            params Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            AddMove(trigger, destinationState, new Guard(Conditions.Of(guards)));
    }
}
