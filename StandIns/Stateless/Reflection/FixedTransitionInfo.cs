namespace Stateless.Reflection;

/// <summary>A transition whose destination is known: also re-entry and, with the own state, internal ones.</summary>
public class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(
        object trigger, StateInfo destination, IEnumerable<InvocationInfo> guards, bool isInternal)
    {
        Trigger = new TriggerInfo(trigger);
        DestinationState = destination;
        GuardConditionsMethodDescriptions = guards;
        IsInternalTransition = isInternal;
    }

    public StateInfo DestinationState { get; }
}
