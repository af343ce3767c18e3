namespace Bot.Host.Desk;

/// <summary>Section <c>Desk</c>.</summary>
internal sealed record DeskOptions
{
    /// <summary>A browser stays signed in this long, in hours.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>A typed command may be this long, in characters.</summary>
    public int MaxCommandLength { get; init; } = 8000;
}
