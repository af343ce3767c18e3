namespace Stateless.Reflection;

/// <summary>An entry action, and the trigger it is bound to if it is.</summary>
public class ActionInfo
{
    public ActionInfo(InvocationInfo method, string fromTrigger)
    {
        Method = method;
        FromTrigger = fromTrigger;
    }

    public InvocationInfo Method { get; internal set; }

    /// <summary>Null for an action that runs on every entry.</summary>
    public string FromTrigger { get; internal set; }
}
