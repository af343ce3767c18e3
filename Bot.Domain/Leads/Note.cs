namespace Bot.Domain.Leads;

/// <summary>A manager's remark on a lead. Append-only.</summary>
public sealed class Note
{
    private Note()
    {
    }

    public Note(int leadNumber, int managerId, string text, DateTimeOffset at)
    {
        LeadNumber = leadNumber;
        ManagerId = managerId;
        Text = text;
        At = at;
    }

    public long Id { get; private set; }
    public int LeadNumber { get; private set; }
    public int ManagerId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
}
