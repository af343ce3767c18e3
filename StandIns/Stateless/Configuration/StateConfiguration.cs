namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Configures one state; every call adds to what is there and answers itself.</summary>
    public partial class StateConfiguration
    {
        private readonly StateNode _node;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, StateNode node)
        {
            Machine = machine;
            _node = node;
        }

        /// <summary>The state being configured.</summary>
        public TState State => _node.State;

        public StateMachine<TState, TTrigger> Machine { get; }

        /// <summary>What the state does not handle itself, its superstate handles.</summary>
        /// <exception cref="ArgumentException">A state would end up inside itself.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var kind = Same(State, superstate) ? "cyclic" : LiesWithin(superstate) ? "nested cyclic" : null;
            if (kind != null)
                throw new ArgumentException(
                    $"Configuring {State} as a substate of {superstate} creates an illegal {kind} configuration.");
            _node.BecomeSubstateOf(Machine.NodeOf(superstate));
            return this;
        }

        /// <summary>Entering the state leads on into one of its direct substates.</summary>
        public StateConfiguration InitialTransition(TState targetState)
        {
            if (_node.HasInitialTransition)
                throw new InvalidOperationException(
                    "This state has already been configured with an initial transition " +
                    $"({_node.InitialTransitionTarget}).");
            if (Same(State, targetState))
                throw new ArgumentException(
                    "Setting the current state as the target destination state is not allowed.", nameof(targetState));
            _node.BeginIn(targetState);
            return this;
        }

        private bool LiesWithin(TState superstate)
        {
            for (var node = Machine.NodeOf(superstate).Superstate; node != null; node = node.Superstate)
            {
                if (Same(node.State, State))
                    return true;
            }

            return false;
        }

        private StateConfiguration Add(Behaviour behaviour)
        {
            _node.Add(behaviour);
            return this;
        }
    }
}
