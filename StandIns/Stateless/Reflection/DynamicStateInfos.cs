namespace Stateless.Reflection;

/// <summary>The destinations a dynamic transition may have; made for collection initialisers.</summary>
public class DynamicStateInfos : List<DynamicStateInfo>
{
    public void Add(string destinationState, string criterion) =>
        Add(new DynamicStateInfo(destinationState, criterion));

    public void Add<TState>(TState destinationState, string criterion) =>
        Add(new DynamicStateInfo(destinationState.ToString(), criterion));
}
