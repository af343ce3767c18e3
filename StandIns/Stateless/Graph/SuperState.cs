using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>A state drawn as a box around its substates.</summary>
public class SuperState : State
{
    public SuperState(StateInfo stateInfo)
        : base(stateInfo)
    {
    }

    public List<State> SubStates { get; } = [];
}
