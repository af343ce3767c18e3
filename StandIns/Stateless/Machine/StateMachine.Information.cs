using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What has been configured so far. Behaviours with asynchronous guards are not shown.</summary>
    public StateMachineInfo GetInfo()
    {
        var nodes = new Dictionary<TState, StateNode>(_nodes);
        foreach (var state in Destinations())
            nodes.TryAdd(state, new StateNode(state));

        var infos = nodes.ToDictionary(entry => entry.Key, entry => Describe(entry.Value));
        foreach (var (state, info) in infos)
            Relate(info, nodes[state], infos);
        return new StateMachineInfo(
            infos.Values, typeof(TState), typeof(TTrigger), Describe(new StateNode(_initialState)));
    }

    private IEnumerable<TState> Destinations()
    {
        var behaviours = _nodes.Values.SelectMany(BehavioursOf).ToList();
        return behaviours.OfType<Moving>().Select(moving => moving.Destination)
            .Concat(behaviours.OfType<Reentering>().Select(reentering => reentering.Destination));
    }

    private static IEnumerable<Behaviour> BehavioursOf(StateNode node) =>
        node.Behaviours.Values.SelectMany(behaviours => behaviours);

    private static StateInfo Describe(StateNode node) =>
        new(node.State)
        {
            EntryActions =
            [
                .. node.EntryActions.Select(action => new ActionInfo(
                    action.Description, action.IsForOneTrigger ? action.Trigger.ToString() : null))
            ],
            ExitActions = [.. node.ExitActions.Select(action => action.Description)],
            ActivateActions = [.. node.ActivateActions.Select(action => action.Description)],
            DeactivateActions = [.. node.DeactivateActions.Select(action => action.Description)],
            IgnoredTriggers =
            [
                .. BehavioursOf(node).OfType<Ignoring>().Select(ignoring => new IgnoredTransitionInfo(
                    ignoring.Trigger, ignoring.Guard.Methods))
            ]
        };

    private static void Relate(StateInfo info, StateNode node, Dictionary<TState, StateInfo> infos)
    {
        info.Superstate = node.Superstate == null ? null : infos[node.Superstate.State];
        info.Substates = [.. node.Substates.Select(substate => infos[substate.State])];
        info.FixedTransitions = [.. node.Behaviours.Values.SelectMany(ofTrigger => Fixed(ofTrigger, info, infos))];
        info.DynamicTransitions = [.. node.Behaviours.Values.SelectMany(Dynamic)];
    }

    /// <summary>For each trigger first the moves, then the re-entries, then the internal transitions.</summary>
    private static IEnumerable<FixedTransitionInfo> Fixed(
        List<Behaviour> ofTrigger, StateInfo own, Dictionary<TState, StateInfo> infos)
    {
        foreach (var moving in ofTrigger.OfType<Moving>())
            yield return new(moving.Trigger, infos[moving.Destination], moving.Guard.Methods, isInternal: false);
        foreach (var reentering in ofTrigger.OfType<Reentering>())
            yield return new(
                reentering.Trigger, infos[reentering.Destination], reentering.Guard.Methods, isInternal: false);
        foreach (var acting in ofTrigger.Where(behaviour => behaviour is Acting or ActingAsync))
            yield return new(acting.Trigger, own, acting.Guard.Methods, isInternal: true);
    }

    private static IEnumerable<DynamicTransitionInfo> Dynamic(List<Behaviour> ofTrigger) =>
        ofTrigger.OfType<Choosing>().Select(choosing => choosing.Info)
            .Concat(ofTrigger.OfType<ChoosingAsync>().Select(choosing => choosing.Info));
}
