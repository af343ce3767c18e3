namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed partial class StateNode
    {
        /// <summary>
        /// What this state does on the trigger, or else its superstates do. Where nothing applies, the
        /// unmet guards of the highest state that knows the trigger are the answer.
        /// </summary>
        /// <exception cref="InvalidOperationException">More than one behaviour applies.</exception>
        public Finding Find(TTrigger trigger, object[] args, bool withDescriptions)
        {
            var here = FindHere(trigger, args, withDescriptions);
            if (here.Applies || Superstate == null)
                return here;
            var above = Superstate.Find(trigger, args, withDescriptions);
            return above.IsNothing ? here : above;
        }

        /// <summary>
        /// As <see cref="Find"/>, asynchronous guards included. Unlike it, a superstate that knows the
        /// trigger goes before this state: so it is in version 5.18 of the original.
        /// </summary>
        public async Task<Finding> FindAsync(TTrigger trigger, object[] args)
        {
            var here = await FindHereAsync(trigger, args);
            if (Superstate == null)
                return here;
            var above = await Superstate.FindAsync(trigger, args);
            return above.IsNothing ? here : above;
        }

        private Finding FindHere(TTrigger trigger, object[] args, bool withDescriptions)
        {
            if (!Behaviours.TryGetValue(trigger, out var candidates))
                return default;
            var choice = new Choice();
            foreach (var candidate in candidates)
                choice.Weigh(candidate, candidate.Guard.Unmet(args, withDescriptions), withDescriptions);
            return Decide(choice, trigger);
        }

        private async Task<Finding> FindHereAsync(TTrigger trigger, object[] args)
        {
            var here = FindHere(trigger, args, withDescriptions: true);
            if (!AsyncBehaviours.TryGetValue(trigger, out var candidates))
                return here;
            var choice = new Choice();
            foreach (var candidate in candidates)
                choice.Weigh(candidate, await candidate.Guard.UnmetAsync(args), withDescriptions: true);
            var asynchronous = Decide(choice, trigger);
            return here.IsNothing ? asynchronous : here;
        }

        private Finding Decide(Choice choice, TTrigger trigger) =>
            choice.IsAmbiguous
                ? throw new InvalidOperationException(
                    $"Multiple permitted exit transitions are configured from state '{State}' for trigger " +
                    $"'{trigger}'. Guard clauses must be mutually exclusive.")
                : choice.Outcome;

        /// <summary>Gathers the answers of all candidates before anything is decided.</summary>
        private struct Choice
        {
            private Finding _refused;
            private Finding _chosen;

            public bool IsAmbiguous { get; private set; }

            public readonly Finding Outcome => _chosen.IsNothing ? _refused : _chosen;

            public void Weigh(Behaviour candidate, List<string> unmet, bool withDescriptions)
            {
                if (unmet == null)
                {
                    IsAmbiguous = !_chosen.IsNothing;
                    _chosen = new Finding(candidate, null);
                }
                else if (_refused.IsNothing)
                    _refused = new Finding(candidate, unmet);
                else if (withDescriptions)
                    _refused.Unmet.AddRange(unmet.Except(_refused.Unmet).ToArray());
            }
        }
    }
}
