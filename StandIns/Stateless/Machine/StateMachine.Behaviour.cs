using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What a state does on a trigger: a closed set.</summary>
    internal abstract class Behaviour(TTrigger trigger, Guard guard)
    {
        public TTrigger Trigger { get; } = trigger;

        public Guard Guard { get; } = guard;
    }

    internal sealed class Ignoring(TTrigger trigger, Guard guard) : Behaviour(trigger, guard);

    internal sealed class Moving(TTrigger trigger, TState destination, Guard guard) : Behaviour(trigger, guard)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class Reentering(TTrigger trigger, TState destination, Guard guard) : Behaviour(trigger, guard)
    {
        public TState Destination { get; } = destination;
    }

    internal sealed class Choosing(
        TTrigger trigger, Func<object[], TState> choose, Guard guard, DynamicTransitionInfo info)
        : Behaviour(trigger, guard)
    {
        public Func<object[], TState> Choose { get; } = choose;

        public DynamicTransitionInfo Info { get; } = info;
    }

    internal sealed class ChoosingAsync(
        TTrigger trigger, Func<object[], Task<TState>> choose, Guard guard, DynamicTransitionInfo info)
        : Behaviour(trigger, guard)
    {
        public Func<object[], Task<TState>> Choose { get; } = choose;

        public DynamicTransitionInfo Info { get; } = info;
    }

    internal sealed class Acting(TTrigger trigger, Action<Transition, object[]> act, Guard guard)
        : Behaviour(trigger, guard)
    {
        public Action<Transition, object[]> Act { get; } = act;
    }

    internal sealed class ActingAsync(TTrigger trigger, Func<Transition, object[], Task> act, Guard guard)
        : Behaviour(trigger, guard)
    {
        public Func<Transition, object[], Task> Act { get; } = act;
    }

    /// <summary>
    /// What was found for a trigger: nothing (both null), a behaviour that applies (Unmet is null),
    /// or one whose guards are not met (Unmet names them, and those of its rivals).
    /// </summary>
    internal readonly record struct Finding(Behaviour Behaviour, List<string> Unmet)
    {
        public bool IsNothing => Behaviour == null;

        public bool Applies => Behaviour != null && Unmet == null;
    }
}
