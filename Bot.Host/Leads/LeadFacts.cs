using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>What a card is made from.</summary>
/// <param name="Lead">With its answers; not tracked.</param>
/// <param name="Owner">The owner's name, or null.</param>
internal sealed record LeadFacts(Lead Lead, string? Owner)
{
    /// <summary>What the visitor's channel shows as his name, while he has not told it; null when it shows none, or he has.</summary>
    public string? ShownName { get; init; }

    /// <summary>Null when there is no such lead.</summary>
    public static async Task<LeadFacts?> Read(LeadsDbContext db, int number, CancellationToken cancellationToken)
    {
        var lead = await ByNumber(db, number).FirstOrDefaultAsync(cancellationToken);
        if (lead is null)
            return null;
        var owner = lead.OwnerId is { } id
            ? await db.Managers.Where(m => m.Id == id).Select(m => m.Name).FirstOrDefaultAsync(cancellationToken)
            : null;
        return new LeadFacts(lead, owner) { ShownName = await ShownNameOf(db, lead, cancellationToken) };
    }

    /// <summary>What the visitor's channel shows as his name, while he has not told it; else null.</summary>
    public static async Task<string?> ShownNameOf(LeadsDbContext db, Lead lead, CancellationToken cancellationToken) =>
        lead.Name is null ? await ShownNames(db, lead.ConversationId).FirstOrDefaultAsync(cancellationToken) : null;

    public static IQueryable<string?> ShownNames(LeadsDbContext db, long conversationId) =>
        db.Visitors.Where(v => db.Conversations.Any(c => c.Id == conversationId && c.VisitorId == v.Id)).Select(v => v.DisplayName);

    public static IQueryable<Lead> ByNumber(LeadsDbContext db, int number) => db.Leads.AsNoTracking().Include(l => l.Answers).Where(l => l.Number == number);

    /// <summary>The answer's text, or null.</summary>
    public string? Answer(string key) => Lead.Answers.FirstOrDefault(a => a.Key == key)?.Text;
}
