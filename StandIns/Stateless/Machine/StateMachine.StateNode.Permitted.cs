namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed partial class StateNode
    {
        public bool HasAsyncGuards => AsyncBehaviours.Count > 0 || Superstate is { HasAsyncGuards: true };

        /// <summary>The triggers permitted here, then those of the superstates; with plain guards it never waits.</summary>
        public async Task<List<TTrigger>> PermittedAsync(object[] args)
        {
            var permitted = new List<TTrigger>();
            foreach (var (trigger, behaviours) in Behaviours)
            {
                if (behaviours.Exists(behaviour => behaviour.Guard.Unmet(args, withDescriptions: false) == null))
                    permitted.Add(trigger);
            }

            foreach (var (trigger, behaviours) in AsyncBehaviours)
            {
                if (await AnyAppliesAsync(behaviours, args))
                    permitted.Add(trigger);
            }

            return Superstate == null ? permitted : [.. permitted.Union(await Superstate.PermittedAsync(args))];
        }

        private static async Task<bool> AnyAppliesAsync(List<Behaviour> behaviours, object[] args)
        {
            foreach (var behaviour in behaviours)
            {
                if (await behaviour.Guard.UnmetAsync(args) == null)
                    return true;
            }

            return false;
        }
    }
}
