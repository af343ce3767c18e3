using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>The questions managers ask of the leads, in the form both databases understand.</summary>
internal static class LeadQueries
{
    private const string Escape = "\\";

    /// <summary>The leads of a filter. All but "all" are open ones.</summary>
    public static IQueryable<Lead> Of(LeadsDbContext db, string filter, int managerId)
    {
        var leads = db.Leads.AsNoTracking();
        return filter switch
        {
            CommandWords.Hot => leads.Where(l => l.Temperature == Temperature.Hot && l.ClosedAt == null),
            CommandWords.New => leads.Where(l => l.Stage == LeadStage.New),
            CommandWords.Mine => leads.Where(l => l.OwnerId == managerId && l.ClosedAt == null),
            CommandWords.Waiting => leads.Where(l => l.WaitingSince != null && l.ClosedAt == null),
            _ => leads,
        };
    }

    /// <summary>The most urgent first: open before closed, hot before warm, the longest waiting, the newest.</summary>
    public static IQueryable<Lead> Urgent(IQueryable<Lead> leads) => leads
        .OrderBy(l => l.ClosedAt == null ? 0 : 1)
        .ThenBy(l => l.ClosedAt != null ? 0 : l.Temperature == Temperature.Hot ? 0 : l.Temperature == Temperature.Warm ? 1 : 2)
        .ThenBy(l => l.WaitingSince == null ? 1 : 0)
        .ThenBy(l => l.WaitingSince)
        .ThenByDescending(l => l.Number);

    public static IQueryable<LeadRow> Rows(LeadsDbContext db, IQueryable<Lead> leads) => leads.Select(l => new LeadRow
    {
        Number = l.Number,
        Temperature = l.Temperature,
        Stage = l.Stage,
        Name = l.Name,
        Phone = l.Phone,
        ShownName = db.Conversations.Where(c => c.Id == l.ConversationId)
            .Select(c => db.Visitors.Where(v => v.Id == c.VisitorId).Select(v => v.DisplayName).FirstOrDefault()).FirstOrDefault(),
        Product = l.Answers.Where(a => a.Key == AnswerKeys.Product).Select(a => a.Text).FirstOrDefault(),
        Budget = l.Answers.Where(a => a.Key == AnswerKeys.Budget || a.Key == AnswerKeys.Size).OrderBy(a => a.Key).Select(a => a.Text).FirstOrDefault(),
        WaitingSince = l.WaitingSince,
        Owner = db.Managers.Where(m => m.Id == l.OwnerId).Select(m => m.Name).FirstOrDefault(),
        Source = l.Source,
        NextStep = l.NextStep,
        NextStepAt = l.NextStepAt,
        Channel = l.Channel,
    });

    public static IQueryable<LeadCounts> Counts(LeadsDbContext db, int managerId) => db.Leads.GroupBy(_ => 1).Select(g => new LeadCounts(
        g.Count(l => l.Temperature == Temperature.Hot && l.ClosedAt == null),
        g.Count(l => l.Stage == LeadStage.New),
        g.Count(l => l.OwnerId == managerId && l.ClosedAt == null),
        g.Count(l => l.WaitingSince != null && l.ClosedAt == null),
        g.Count()));

    /// <summary>The leads that have the words somewhere: number, name as shown, phone, e-mail, answers, notes.</summary>
    public static IQueryable<Lead> Matching(LeadsDbContext db, IQueryable<Lead> leads, string words)
    {
        var (typed, lower, upper, title) = Patterns(words);
        var number = int.TryParse(words.TrimStart('#', '№'), out var n) ? n : 0;
        var phone = PhonePattern(words);
        return leads.Where(l => l.Number == number
            || (phone != null && EF.Functions.Like(l.Phone, phone))
            || EF.Functions.Like(l.Name, typed, Escape) || EF.Functions.Like(l.Name, lower, Escape)
            || EF.Functions.Like(l.Name, upper, Escape) || EF.Functions.Like(l.Name, title, Escape)
            || (l.Name == null && db.Conversations.Any(c => c.Id == l.ConversationId && db.Visitors.Any(v => v.Id == c.VisitorId
                && (EF.Functions.Like(v.DisplayName, typed, Escape) || EF.Functions.Like(v.DisplayName, lower, Escape)
                    || EF.Functions.Like(v.DisplayName, upper, Escape) || EF.Functions.Like(v.DisplayName, title, Escape)))))
            || EF.Functions.Like(l.Email, typed, Escape)
            || l.Answers.Any(a => EF.Functions.Like(a.Text, typed, Escape) || EF.Functions.Like(a.Text, lower, Escape)
                || EF.Functions.Like(a.Text, upper, Escape) || EF.Functions.Like(a.Text, title, Escape))
            || db.Notes.Any(note => note.LeadNumber == l.Number
                && (EF.Functions.Like(note.Text, typed, Escape) || EF.Functions.Like(note.Text, lower, Escape)
                    || EF.Functions.Like(note.Text, upper, Escape) || EF.Functions.Like(note.Text, title, Escape))));
    }

    // SQLite's LIKE knows upper and lower case of Latin letters only; the usual spellings are tried for all others.
    private static (string Typed, string Lower, string Upper, string Title) Patterns(string words)
    {
        var plain = words.Trim().Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal);
        var lower = plain.ToLowerInvariant();
        var title = lower.Length == 0 ? lower : char.ToUpperInvariant(lower[0]) + lower[1..];
        return ($"%{plain}%", $"%{lower}%", $"%{plain.ToUpperInvariant()}%", $"%{title}%");
    }

    // "8 921 123-45-67" is stored as +79211234567: the trunk digit is not looked for when the rest is enough.
    private static string? PhonePattern(string words)
    {
        if (words.Any(char.IsLetter))
            return null;
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        return digits.Length < 4 ? null : $"%{(digits.Length >= 10 ? digits[^9..] : digits)}%";
    }
}
