namespace Bot.Domain.Leads;

/// <summary>Who owned a lead from when to when. Append-only but for <see cref="EndedAt"/>.</summary>
public sealed class Claim
{
    private Claim()
    {
    }

    public Claim(int leadNumber, int managerId, DateTimeOffset at)
    {
        LeadNumber = leadNumber;
        ManagerId = managerId;
        At = at;
    }

    public long Id { get; private set; }
    public int LeadNumber { get; private set; }
    public int ManagerId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
}
