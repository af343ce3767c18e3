namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A move from one state to another, as actions and subscribers see it. Immutable.</summary>
    public class Transition
    {
        public Transition(TState source, TState destination, TTrigger trigger, object[] parameters = null)
        {
            Source = source;
            Destination = destination;
            Trigger = trigger;
            Parameters = parameters ?? [];
        }

        public TState Source { get; }

        public TState Destination { get; }

        public TTrigger Trigger { get; }

        /// <summary>Whether the state is left only to be entered again.</summary>
        public bool IsReentry => Same(Source, Destination);

        /// <summary>The arguments of the trigger; empty, never null, for a trigger without any.</summary>
        public object[] Parameters { get; }
    }

    /// <summary>The step from a superstate into the substate where it begins.</summary>
    public class InitialTransition : Transition
    {
        public InitialTransition(TState source, TState destination, TTrigger trigger, object[] parameters = null)
            : base(source, destination, trigger, parameters)
        {
        }
    }
}
