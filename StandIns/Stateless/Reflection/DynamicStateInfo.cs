namespace Stateless.Reflection;

/// <summary>One destination a dynamic transition may have, and when it has it.</summary>
public class DynamicStateInfo
{
    public DynamicStateInfo(string destinationState, string criterion)
    {
        DestinationState = destinationState;
        Criterion = criterion;
    }

    public string DestinationState { get; set; }

    public string Criterion { get; set; }
}
