namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The triggers that may be fired now without arguments.</summary>
    [Obsolete("Kept for compatibility purposes. Recommended to use PermittedTriggersAsync instead")]
    public IEnumerable<TTrigger> PermittedTriggers => PermittedNow([]);

    public Task<IEnumerable<TTrigger>> PermittedTriggersAsync => GetPermittedTriggersAsync();

    [Obsolete("Kept for compatibility purposes. Recommended to use GetPermittedTriggersAsync instead")]
    public IEnumerable<TTrigger> GetPermittedTriggers(params object[] args) => PermittedNow(args);

    /// <summary>The triggers that may be fired now with the arguments: the state's own, then its superstates'.</summary>
    public async Task<IEnumerable<TTrigger>> GetPermittedTriggersAsync(params object[] args) =>
        await CurrentNode.PermittedAsync(args);

    public async Task<IEnumerable<TriggerDetails<TState, TTrigger>>> GetDetailedPermittedTriggers(
        params object[] args)
    {
        var permitted = await CurrentNode.PermittedAsync(args);
        return permitted.Select(trigger =>
            new TriggerDetails<TState, TTrigger>(trigger, _parameters.GetValueOrDefault(trigger)));
    }

    /// <summary>Whether firing the trigger now would be handled. Behaviours with asynchronous guards do not count.</summary>
    public bool CanFire(TTrigger trigger) => Allows(trigger, []);

    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Allows(trigger.Trigger, [arg0]);
    }

    public bool CanFire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Allows(trigger.Trigger, [arg0, arg1]);
    }

    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Allows(trigger.Trigger, [arg0, arg1, arg2]);
    }

    /// <param name="trigger">The trigger asked about.</param>
    /// <param name="unmetGuards">What stands in the way; null when no state knows the trigger at all.</param>
    public bool CanFire(TTrigger trigger, out ICollection<string> unmetGuards) =>
        Allows(trigger, [], out unmetGuards);

    public bool CanFire<TArg0>(
        TriggerWithParameters<TArg0> trigger, TArg0 arg0, out ICollection<string> unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Allows(trigger.Trigger, [arg0], out unmetGuards);
    }

    public bool CanFire<TArg0, TArg1>(
        TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1, out ICollection<string> unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Allows(trigger.Trigger, [arg0, arg1], out unmetGuards);
    }

    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
        TArg0 arg0,
        TArg1 arg1,
        TArg2 arg2,
        out ICollection<string> unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Allows(trigger.Trigger, [arg0, arg1, arg2], out unmetGuards);
    }

    private bool Allows(TTrigger trigger, object[] args) =>
        CurrentNode.Find(trigger, args, withDescriptions: false).Applies;

    private bool Allows(TTrigger trigger, object[] args, out ICollection<string> unmetGuards)
    {
        var finding = CurrentNode.Find(trigger, args, withDescriptions: true);
        unmetGuards = finding.Applies ? [] : finding.Unmet;
        return finding.Applies;
    }

    /// <summary>Waits only where an asynchronous guard has to be asked, and then off the caller's context.</summary>
    private List<TTrigger> PermittedNow(object[] args)
    {
        var node = CurrentNode;
        var permitted = node.HasAsyncGuards ? Task.Run(() => node.PermittedAsync(args)) : node.PermittedAsync(args);
        return permitted.GetAwaiter().GetResult();
    }
}
