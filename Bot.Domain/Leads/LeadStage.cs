namespace Bot.Domain.Leads;

/// <summary>Where a lead stands in the funnel. Stored by name. Open stages are all but <see cref="Won"/> and <see cref="Lost"/>.</summary>
public enum LeadStage
{
    /// <summary>Nobody has taken it yet; the alert clock runs.</summary>
    New,

    /// <summary>A manager owns it and owes the first contact.</summary>
    Taken,

    /// <summary>A human spoke with the visitor.</summary>
    Contacted,

    /// <summary>It fits: market, money, authority.</summary>
    Prospect,

    /// <summary>Put off until a date; comes back to its owner by itself.</summary>
    Later,

    /// <summary>Became a client.</summary>
    Won,

    /// <summary>Refused, with a reason; kept, and may be won back.</summary>
    Lost,
}

/// <summary>What moves a lead from stage to stage; the arrows of <see cref="LeadLifecycle"/>.</summary>
public enum LeadTrigger
{
    Take,
    Release,
    Call,
    MissCall,
    Qualify,
    Postpone,
    Return,
    Win,
    Lose,
    Reopen,
}

/// <summary>How soon the visitor needs it and may decide (see <see cref="Qualification"/>).</summary>
public enum Temperature
{
    /// <summary>No date.</summary>
    Cold,

    /// <summary>Within about two months; compares.</summary>
    Warm,

    /// <summary>Needs it now and may decide.</summary>
    Hot,
}
