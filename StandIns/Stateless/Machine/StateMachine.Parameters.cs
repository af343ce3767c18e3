namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly Dictionary<TTrigger, TriggerWithParameters> _parameters = [];

    /// <summary>Declares the arguments of a trigger.</summary>
    /// <exception cref="InvalidOperationException">They are declared already.</exception>
    public TriggerWithParameters SetTriggerParameters(TTrigger trigger, params Type[] argumentTypes) =>
        Declare(new TriggerWithParameters(trigger, argumentTypes));

    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0>(trigger));

    public TriggerWithParameters<TArg0, TArg1> SetTriggerParameters<TArg0, TArg1>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0, TArg1>(trigger));

    public TriggerWithParameters<TArg0, TArg1, TArg2> SetTriggerParameters<TArg0, TArg1, TArg2>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0, TArg1, TArg2>(trigger));

    private T Declare<T>(T declaration)
        where T : TriggerWithParameters
    {
        if (!_parameters.TryAdd(declaration.Trigger, declaration))
            throw new InvalidOperationException(
                $"Parameters for the trigger '{declaration}' have already been configured.");
        return declaration;
    }

    private void ValidateParameters(TTrigger trigger, object[] args)
    {
        if (_parameters.Count > 0 && _parameters.TryGetValue(trigger, out var declaration))
            declaration.ValidateParameters(args);
    }
}
