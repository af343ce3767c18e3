namespace Stateless.Reflection;

/// <summary>A transition whose destination is chosen when it is fired.</summary>
public class DynamicTransitionInfo : TransitionInfo
{
    private DynamicTransitionInfo()
    {
    }

    public InvocationInfo DestinationStateSelectorDescription { get; private init; }

    /// <summary>What the configuration told about it; null when it told nothing.</summary>
    public DynamicStateInfos PossibleDestinationStates { get; private init; }

    public static DynamicTransitionInfo Create<TTrigger>(
        TTrigger trigger,
        IEnumerable<InvocationInfo> guards,
        InvocationInfo selector,
        DynamicStateInfos possibleStates) =>
        new()
        {
            Trigger = new TriggerInfo(trigger),
            GuardConditionsMethodDescriptions = guards ?? [],
            DestinationStateSelectorDescription = selector,
            PossibleDestinationStates = possibleStates
        };
}
