namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Everything configured for one state, and its place in the hierarchy.</summary>
    internal sealed partial class StateNode(TState state)
    {
        public TState State { get; } = state;

        public StateNode Superstate { get; private set; }

        public List<StateNode> Substates { get; } = [];

        /// <summary>Behaviours whose guards answer at once, in the order of their configuration.</summary>
        public Dictionary<TTrigger, List<Behaviour>> Behaviours { get; } = [];

        /// <summary>Behaviours with asynchronous guards: only an asynchronous firing sees them.</summary>
        public Dictionary<TTrigger, List<Behaviour>> AsyncBehaviours { get; } = [];

        public List<StateAction> EntryActions { get; } = [];

        public List<StateAction> ExitActions { get; } = [];

        public List<ActivationAction> ActivateActions { get; } = [];

        public List<ActivationAction> DeactivateActions { get; } = [];

        public bool HasInitialTransition { get; private set; }

        public TState InitialTransitionTarget { get; private set; }

        public void Add(Behaviour behaviour)
        {
            var place = behaviour.Guard.IsAsync ? AsyncBehaviours : Behaviours;
            if (!place.TryGetValue(behaviour.Trigger, out var behaviours))
                place.Add(behaviour.Trigger, behaviours = []);
            behaviours.Add(behaviour);
        }

        public void BecomeSubstateOf(StateNode superstate)
        {
            Superstate = superstate;
            superstate.Substates.Add(this);
        }

        public void BeginIn(TState substate)
        {
            InitialTransitionTarget = substate;
            HasInitialTransition = true;
        }

        /// <summary>Whether the state is this one or below it.</summary>
        public bool Includes(TState state)
        {
            if (Same(State, state))
                return true;
            foreach (var substate in Substates)
            {
                if (substate.Includes(state))
                    return true;
            }

            return false;
        }

        /// <summary>Whether the state is this one or above it.</summary>
        public bool IsIncludedIn(TState state)
        {
            for (var node = this; node != null; node = node.Superstate)
            {
                if (Same(node.State, state))
                    return true;
            }

            return false;
        }
    }
}
