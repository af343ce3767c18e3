namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger is accepted and nothing happens.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => AddIgnore(trigger, Guard.None);

        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string guardDescription = null) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration IgnoreIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration IgnoreIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            string guardDescription = null) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration IgnoreIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            params Tuple<Func<TArg0, bool>, string>[] guards) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<TArg0, TArg1, bool> guard,
            string guardDescription = null) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guards)));

        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<TArg0, TArg1, TArg2, bool> guard,
            string guardDescription = null) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guard, guardDescription)));

        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            AddIgnore(trigger, new Guard(Conditions.Of(guards)));

        private StateConfiguration AddIgnore(TriggerWithParameters trigger, Guard guard)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return AddIgnore(trigger.Trigger, guard);
        }

        private StateConfiguration AddIgnore(TTrigger trigger, Guard guard) => Add(new Ignoring(trigger, guard));
    }
}
