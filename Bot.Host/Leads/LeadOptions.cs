namespace Bot.Host.Leads;

/// <summary>Section <c>Leads</c>: the dates a lead's next step gets when nobody names one, and how much is shown and told at once.</summary>
internal sealed record LeadOptions
{
    /// <summary>After taking, without a promised time, in minutes; not moved, who takes a lead is at work.</summary>
    public int CallWithinMinutes { get; init; } = 15;

    /// <summary>After a call nobody answered, in minutes; moved to working hours.</summary>
    public int CallAgainMinutes { get; init; } = 120;

    /// <summary>After a talk, in hours; moved to working hours.</summary>
    public int NextTouchHours { get; init; } = 24;

    /// <summary>Leads in one answer to /leads or /find.</summary>
    public int MaxListed { get; init; } = 20;

    /// <summary>The least time between two messages with one visitor's words in a managers' chat, in seconds; what he writes meanwhile is gathered. 0: none.</summary>
    public int RelayEverySeconds { get; init; } = 5;

    /// <summary>Leads in the desk's list.</summary>
    public int MaxOnDesk { get; init; } = 200;
}
