namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger leaves the state and enters it again, with exit and entry actions.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => AddReentry(trigger, Guard.None);

        public StateConfiguration PermitReentryIf(TTrigger trigger, Func<bool> guard, string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitReentryIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitReentryIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string guardDescription = null) =>
            AddReentry(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration PermitReentryIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            AddReentry(trigger, new Guard(Conditions.Of(guards)));

        private StateConfiguration AddReentry(TriggerWithParameters trigger, Guard guard)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return AddReentry(trigger.Trigger, guard);
        }

        private StateConfiguration AddReentry(TTrigger trigger, Guard guard) =>
            Add(new Reentering(trigger, State, guard));
    }
}
