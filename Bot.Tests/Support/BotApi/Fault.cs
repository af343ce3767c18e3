namespace Bot.Tests.Support.BotApi;

/// <summary>What goes wrong with a call.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>Answered with this status and a Bot API body; not executed.</summary>
    public sealed record Refuses(int Code, string Description) : Fault;

    /// <summary>429 with retry_after; not executed.</summary>
    public sealed record TooManyRequests(int RetryAfterSeconds) : Fault;

    /// <summary>A page instead of JSON, as a proxy sends it; not executed.</summary>
    public sealed record Html(int Status) : Fault;

    /// <summary>The connection breaks; not executed.</summary>
    public sealed record DropsBefore : Fault;

    /// <summary>Executed, then the connection breaks without an answer.</summary>
    public sealed record DropsAfter : Fault;

    /// <summary>Waits for <see cref="PlannedFault.Release"/>, then executes.</summary>
    public sealed record HangsBefore : Fault;

    /// <summary>Executes, then waits for <see cref="PlannedFault.Release"/> with the answer.</summary>
    public sealed record HangsAfter : Fault;

    public static Fault ServerError { get; } = new Refuses(500, "Internal Server Error");
}
