namespace Bot.Domain.Persistence;

/// <summary>
/// Is told before and after every effect on the world: a statement, a commit, a call. The product's own does nothing;
/// the crash tests' ends the process at a chosen one.
/// </summary>
public interface IEffectProbe
{
    void Before(string effect);

    void After(string effect);
}

/// <summary>Nobody listens.</summary>
public sealed class NoProbe : IEffectProbe
{
    public static NoProbe Instance { get; } = new();

    public void Before(string effect)
    {
    }

    public void After(string effect)
    {
    }
}
