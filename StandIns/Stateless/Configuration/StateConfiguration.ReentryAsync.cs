namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>As PermitReentryIf with a guard that must be awaited: only FireAsync sees it.</summary>
        public StateConfiguration PermitReentryIfAsync(
            TTrigger trigger, Func<Task<bool>> guard, string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIfAsync(
            TTrigger trigger, params Tuple<Func<Task<bool>>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitReentryIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, Task<bool>> guard,
            string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIfAsync<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            params Tuple<Func<TArg0, Task<bool>>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, Task<bool>> guard,
            string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            params Tuple<Func<TArg0, TArg1, Task<bool>>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, Task<bool>> guard,
            string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIfAsync<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            params Tuple<Func<TArg0, TArg1, TArg2, Task<bool>>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));
    }
}
