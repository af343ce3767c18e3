using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Runs when the machine is activated in this state or below.</summary>
        public StateConfiguration OnActivate(Action activateAction, string activateActionDescription = null)
        {
            _node.ActivateActions.Add(new ActivationAction(
                InvocationInfo.Of(activateAction, activateActionDescription), activateAction, null));
            return this;
        }

        /// <summary>Runs when the machine is deactivated in this state or below.</summary>
        public StateConfiguration OnDeactivate(Action deactivateAction, string deactivateActionDescription = null)
        {
            _node.DeactivateActions.Add(new ActivationAction(
                InvocationInfo.Of(deactivateAction, deactivateActionDescription), deactivateAction, null));
            return this;
        }

        public StateConfiguration OnActivateAsync(
            Func<Task> activateAction, string activateActionDescription = null)
        {
            _node.ActivateActions.Add(new ActivationAction(
                InvocationInfo.Of(activateAction, activateActionDescription, InvocationInfo.Timing.Asynchronous),
                null,
                activateAction));
            return this;
        }

        public StateConfiguration OnDeactivateAsync(
            Func<Task> deactivateAction, string deactivateActionDescription = null)
        {
            _node.DeactivateActions.Add(new ActivationAction(
                InvocationInfo.Of(deactivateAction, deactivateActionDescription, InvocationInfo.Timing.Asynchronous),
                null,
                deactivateAction));
            return this;
        }
    }
}
