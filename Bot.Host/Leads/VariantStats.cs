using System.Globalization;
using System.Text;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>
/// How the wordings of scripts do against each other. Whatever period is asked for, it looks at the last 90 days: a
/// comparison needs its numbers together. A visitor counts for every wording he began, whatever script his lead came
/// from in the end. Reads only. A singleton; thread-safe.
/// </summary>
internal sealed class VariantStats(ManagerWords say)
{
    public const int Days = 90;

    /// <summary>Wordings told of, at most.</summary>
    private const int MaxWordings = 40;

    /// <summary>A line for each script with variants that somebody met; nothing without any.</summary>
    public async Task Tell(StringBuilder text, LeadsDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wordings = await Figures(db, now.AddDays(-Days), cancellationToken);
        foreach (var script in wordings.GroupBy(w => w.Script).Where(g => g.Count() > 1))
        {
            var variants = script.Select(w => w.Figures).ToList();
            var figures = string.Join("; ", variants.Select(Line));
            text.Append('\n').Append(say["stats.variants", PlainText.Line(script.Key, 60), figures, Words(VariantVerdict.Of(variants))]);
        }
    }

    /// <summary>Conversations by the wording they began, "qualify/b".</summary>
    public static IQueryable<Counted> Visitors(LeadsDbContext db, DateTimeOffset since) => Count(Begun(db, since));

    /// <summary>Of these, the ones a lead came out of that is among <paramref name="leads"/>.</summary>
    public static IQueryable<Counted> WithLead(LeadsDbContext db, DateTimeOffset since, IQueryable<Lead> leads) => Count(
        Begun(db, since).Join(leads.Where(l => l.CreatedAt >= since), b => b.ConversationId, l => l.ConversationId, (b, l) => b).Distinct());

    private static IQueryable<BegunDialog> Begun(LeadsDbContext db, DateTimeOffset since) => db.Journal
        .Where(j => j.What == JournalEvent.DialogBegan && j.At >= since && j.ConversationId != null)
        .Select(j => new BegunDialog { Wording = j.Detail, ConversationId = j.ConversationId!.Value }).Distinct();

    private static IQueryable<Counted> Count(IQueryable<BegunDialog> begun) =>
        begun.GroupBy(b => b.Wording).OrderBy(g => g.Key).Select(g => new Counted(g.Key, g.Count()));

    private static async Task<List<(string Script, VariantFigures Figures)>> Figures(LeadsDbContext db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var visitors = await Visitors(db, since).Take(MaxWordings).ToListAsync(cancellationToken);
        if (visitors.Count == 0)
            return [];
        var leads = await Counted(WithLead(db, since, db.Leads), cancellationToken);
        var hot = await Counted(WithLead(db, since, db.Leads.Where(l => l.WentHotAt != null)), cancellationToken);
        var won = await Counted(WithLead(db, since, db.Leads.Where(l => l.Stage == LeadStage.Won)), cancellationToken);
        return [.. visitors.Select(v => (v.Key, Cut: v.Key.LastIndexOf('/'), v.Count)).Where(v => v.Cut > 0).Select(v => (v.Key[..v.Cut],
            new VariantFigures(v.Key[(v.Cut + 1)..], v.Count, leads.GetValueOrDefault(v.Key), hot.GetValueOrDefault(v.Key), won.GetValueOrDefault(v.Key))))];
    }

    private static Task<Dictionary<string, int>> Counted(IQueryable<Counted> counts, CancellationToken cancellationToken) =>
        counts.ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);

    private string Line(VariantFigures v) =>
        say["stats.variant", PlainText.Line(v.Variant, 40).ToUpperInvariant(), v.Visitors, v.Leads, Math.Round(v.Rate * 100).ToString(CultureInfo.InvariantCulture), v.Hot, v.Won];

    private string Words(VariantVerdict verdict) => verdict switch
    {
        VariantVerdict.Wins wins => say["stats.variant-wins", wins.Variant.ToUpperInvariant()],
        VariantVerdict.Ahead ahead => say["stats.variant-ahead", ahead.Variant.ToUpperInvariant(), ahead.Needed],
        VariantVerdict.Even even => say["stats.variant-even", even.Needed],
        VariantVerdict.TooEarly => say["stats.variant-early"],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "An unknown verdict."),
    };

    private sealed record BegunDialog
    {
        public required string Wording { get; init; }
        public required long ConversationId { get; init; }
    }
}
