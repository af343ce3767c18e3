using Bot.Domain.Leads;

namespace Bot.Host.Leads;

/// <summary>A lead as a list shows it. Words of the visitor are as he wrote them.</summary>
internal sealed record LeadRow
{
    public required int Number { get; init; }
    public required Temperature Temperature { get; init; }
    public required LeadStage Stage { get; init; }
    public required string? Name { get; init; }
    public required string? Phone { get; init; }

    /// <summary>What the visitor's channel shows as his name, or null.</summary>
    public required string? ShownName { get; init; }

    /// <summary>The answer's text.</summary>
    public required string? Product { get; init; }

    /// <summary>The answer's text.</summary>
    public required string? Budget { get; init; }

    public required DateTimeOffset? WaitingSince { get; init; }
    public required string? Owner { get; init; }
    public required string Source { get; init; }
    public required NextStepKind NextStep { get; init; }
    public required DateTimeOffset? NextStepAt { get; init; }
    public required string Channel { get; init; }
}

/// <summary>How many leads each filter holds.</summary>
internal sealed record LeadCounts(int Hot, int New, int Mine, int Waiting, int All);
