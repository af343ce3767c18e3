namespace Stateless;

/// <summary>What a trigger does that is fired while another one is still being handled.</summary>
public enum FiringMode
{
    /// <summary>It is handled at once, inside the running one.</summary>
    Immediate,

    /// <summary>It waits in line until the running one has ended.</summary>
    Queued
}
