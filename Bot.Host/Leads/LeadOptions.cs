namespace Bot.Host.Leads;

/// <summary>Section <c>Leads</c>: the dates a lead's next step gets when nobody names one.</summary>
internal sealed record LeadOptions
{
    /// <summary>After taking, without a promised time, in minutes.</summary>
    public int CallWithinMinutes { get; init; } = 15;

    /// <summary>After a call nobody answered, in minutes.</summary>
    public int CallAgainMinutes { get; init; } = 120;

    /// <summary>After a talk, in hours; moved to working hours.</summary>
    public int NextTouchHours { get; init; } = 24;
}
