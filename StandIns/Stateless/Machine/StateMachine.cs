namespace Stateless;

/// <summary>
/// A state machine: configured once, then fired. Not thread-safe; one caller at a time.
/// The state itself may live outside, behind a reader and a writer.
/// </summary>
public partial class StateMachine<TState, TTrigger>
{
    private readonly Dictionary<TState, StateNode> _nodes = [];
    private readonly Func<TState> _read;
    private readonly Action<TState> _write;
    private readonly TState _initialState;
    private readonly FiringMode _firingMode;

    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
        : this(stateAccessor, stateMutator, FiringMode.Queued)
    {
    }

    public StateMachine(TState initialState)
        : this(initialState, FiringMode.Queued)
    {
    }

    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        _read = stateAccessor;
        _write = stateMutator;
        _initialState = stateAccessor();
        _firingMode = firingMode;
    }

    public StateMachine(TState initialState, FiringMode firingMode)
    {
        var state = initialState;
        _read = () => state;
        _write = value => state = value;
        _initialState = initialState;
        _firingMode = firingMode;
    }

    /// <summary>Whether asynchronous actions continue on the caller's synchronization context.</summary>
    public bool RetainSynchronizationContext { get; set; }

    public TState State
    {
        get => _read();
        private set => _write(value);
    }

    private StateNode CurrentNode => NodeOf(State);

    /// <summary>Begins, or goes on with, the configuration of a state.</summary>
    public StateConfiguration Configure(TState state) => new(this, NodeOf(state));

    /// <summary>Whether the machine is in the state or in one of its substates, however deep.</summary>
    public bool IsInState(TState state) => CurrentNode.IsIncludedIn(state);

    /// <summary>The state and what it permits now, as one line for logs.</summary>
    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", PermittedNow([]))} }}}}";

    private static bool Same(TState left, TState right) => EqualityComparer<TState>.Default.Equals(left, right);

    /// <summary>A state nobody configured gets an empty node the first time it is met.</summary>
    private StateNode NodeOf(TState state)
    {
        if (!_nodes.TryGetValue(state, out var node))
        {
            node = new StateNode(state);
            _nodes.Add(state, node);
        }

        return node;
    }
}
