using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Runs whenever the state is left, or re-entered.</summary>
        public StateConfiguration OnExit(Action exitAction, string exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            return AddExit(StateAction.OnExit(InvocationInfo.Of(exitAction, exitActionDescription), _ => exitAction()));
        }

        public StateConfiguration OnExit(Action<Transition> exitAction, string exitActionDescription = null) =>
            AddExit(StateAction.OnExit(InvocationInfo.Of(exitAction, exitActionDescription), exitAction));

        /// <summary>As OnExit with an action that is awaited; Fire refuses it.</summary>
        public StateConfiguration OnExitAsync(Func<Task> exitAction, string exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            return AddExit(StateAction.OnExit(
                InvocationInfo.Of(exitAction, exitActionDescription, InvocationInfo.Timing.Asynchronous),
                _ => exitAction()));
        }

        public StateConfiguration OnExitAsync(
            Func<Transition, Task> exitAction, string exitActionDescription = null) =>
            AddExit(StateAction.OnExit(
                InvocationInfo.Of(exitAction, exitActionDescription, InvocationInfo.Timing.Asynchronous),
                exitAction));

        private StateConfiguration AddExit(StateAction action)
        {
            _node.ExitActions.Add(action);
            return this;
        }
    }
}
