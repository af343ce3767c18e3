namespace Stateless.Reflection;

/// <summary>What a state does on a trigger: fixed, dynamic or ignored.</summary>
public abstract class TransitionInfo
{
    /// <summary>Empty, never null, for a transition without guards.</summary>
    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions;

    public TriggerInfo Trigger { get; protected set; }

    public bool IsInternalTransition { get; protected set; }
}
