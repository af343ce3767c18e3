namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed partial class StateNode
    {
        /// <summary>Runs the exit actions from here up to the first state that stays.</summary>
        public void Exit(Transition transition)
        {
            if (transition.IsReentry)
            {
                Run(ExitActions, transition, transition.Parameters);
                return;
            }

            for (var node = this; node != null && !node.Includes(transition.Destination); node = node.Superstate)
                Run(node.ExitActions, transition, transition.Parameters);
        }

        /// <summary>Runs the entry actions from the outermost new state down to here.</summary>
        public void Enter(Transition transition, object[] args)
        {
            if (!transition.IsReentry)
            {
                if (Includes(transition.Source))
                    return;
                if (transition is not InitialTransition)
                    Superstate?.Enter(transition, args);
            }

            Run(EntryActions, transition, args);
        }

        public async Task ExitAsync(Transition transition, bool retainContext)
        {
            if (transition.IsReentry)
            {
                await RunAsync(ExitActions, transition, transition.Parameters, retainContext)
                    .ConfigureAwait(retainContext);
                return;
            }

            for (var node = this; node != null && !node.Includes(transition.Destination); node = node.Superstate)
                await RunAsync(node.ExitActions, transition, transition.Parameters, retainContext)
                    .ConfigureAwait(retainContext);
        }

        public async Task EnterAsync(Transition transition, object[] args, bool retainContext)
        {
            if (!transition.IsReentry)
            {
                if (Includes(transition.Source))
                    return;
                if (Superstate != null && transition is not InitialTransition)
                    await Superstate.EnterAsync(transition, args, retainContext).ConfigureAwait(retainContext);
            }

            await RunAsync(EntryActions, transition, args, retainContext).ConfigureAwait(retainContext);
        }

        private static void Run(List<StateAction> actions, Transition transition, object[] args)
        {
            foreach (var action in actions)
                action.Run(transition, args);
        }

        private static async Task RunAsync(
            List<StateAction> actions, Transition transition, object[] args, bool retainContext)
        {
            foreach (var action in actions)
                await action.RunAsync(transition, args).ConfigureAwait(retainContext);
        }
    }
}
