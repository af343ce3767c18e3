using System.Globalization;
using System.Text;
using Bot.Domain.Conversations;
using Bot.Domain.Firm;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Firm;
using Bot.Host.Texts;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>What happened in a period: /stats. Reads only. A singleton; thread-safe.</summary>
internal sealed class LeadStats(FirmProfile firm, ManagerWords say, VariantStats variants)
{
    /// <summary>Claims and deals looked at for a median and a sum, at most; the newest.</summary>
    private const int MaxRows = 10_000;

    private const int MaxLines = 8;
    private const string Merged = LostReasons.SamePerson + "%";

    public async Task<CommandAnswer> Tell(ManagerAct act, ManagerCommand.Stats command, CancellationToken cancellationToken)
    {
        var (db, since) = (act.Scope.Db, Start(command.Period, act.Now));
        var text = new StringBuilder(say[$"stats.head-{command.Period}", say.Date(since, act.Now)]);
        await TellNew(text, db, since, cancellationToken);
        await TellClosed(text, db, since, cancellationToken);
        await TellConversations(text, db, since, cancellationToken);
        await variants.Tell(text, db, act.Now, cancellationToken);
        return new CommandAnswer(text.ToString());
    }

    /// <summary>Local midnight of today, of this week's Monday, of this month's first.</summary>
    public DateTimeOffset Start(string period, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, firm.Zone).DateTime);
        var day = period switch
        {
            "week" => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            "month" => new DateOnly(today.Year, today.Month, 1),
            _ => today,
        };
        return LocalTime.ToInstant(day, TimeOnly.MinValue, firm.Zone);
    }

    public static IQueryable<Counted> NewByTemperature(LeadsDbContext db, DateTimeOffset since) => db.Leads.Where(l => l.CreatedAt >= since)
        .GroupBy(l => l.Temperature).Select(g => new Counted(g.Key.ToString(), g.Count()));

    public static IQueryable<Counted> NewBySource(LeadsDbContext db, DateTimeOffset since) => db.Leads.Where(l => l.CreatedAt >= since)
        .GroupBy(l => l.Source).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new Counted(g.Key, g.Count()));

    public static IQueryable<Waited> FirstClaims(LeadsDbContext db, DateTimeOffset since) =>
        from claim in db.Claims
        join lead in db.Leads on claim.LeadNumber equals lead.Number
        where lead.CreatedAt >= since
        orderby claim.Id descending
        select new Waited(lead.Number, lead.CreatedAt, claim.At);

    public static IQueryable<decimal?> WonAmounts(LeadsDbContext db, DateTimeOffset since) => db.Leads
        .Where(l => l.Stage == LeadStage.Won && l.ClosedAt >= since).OrderByDescending(l => l.Number).Select(l => l.WonAmount);

    /// <summary>But for those that live on in another lead.</summary>
    public static IQueryable<Counted> LostByReason(LeadsDbContext db, DateTimeOffset since) => db.Leads
        .Where(l => l.Stage == LeadStage.Lost && l.ClosedAt >= since && (l.LostReason == null || !EF.Functions.Like(l.LostReason, Merged)))
        .GroupBy(l => l.LostReason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new Counted(g.Key ?? "", g.Count()));

    public static IQueryable<Lead> MergedSince(LeadsDbContext db, DateTimeOffset since) => db.Leads
        .Where(l => l.Stage == LeadStage.Lost && l.ClosedAt >= since && EF.Functions.Like(l.LostReason, Merged));

    public static IQueryable<Counted> DiedAt(LeadsDbContext db, DateTimeOffset since) => db.Conversations
        .Where(c => c.StartedAt >= since && c.LeadNumber == null && (c.Status == ConversationStatus.InDialog || c.Status == ConversationStatus.Stopped))
        .GroupBy(c => c.Step).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new Counted(g.Key, g.Count()));

    private async Task TellNew(StringBuilder text, LeadsDbContext db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var byTemperature = (await NewByTemperature(db, since).ToListAsync(cancellationToken)).ToDictionary(c => c.Key, c => c.Count);
        int Of(Temperature temperature) => byTemperature.GetValueOrDefault(temperature.ToString());
        text.Append('\n').Append(say["stats.new", byTemperature.Values.Sum(), Of(Temperature.Hot), Of(Temperature.Warm), Of(Temperature.Cold)]);

        var claims = await FirstClaims(db, since).Take(MaxRows).ToListAsync(cancellationToken);
        var minutes = claims.GroupBy(c => c.Number).Select(g => (g.Min(c => c.ClaimedAt) - g.First().CreatedAt).TotalMinutes).Order().ToList();
        text.Append('\n').Append(minutes.Count == 0 ? say["stats.taken-none"] : say["stats.taken", minutes.Count, Median(minutes).ToString("0.#", CultureInfo.InvariantCulture)]);
        await AppendCounts(text, "stats.by-source", NewBySource(db, since), source => PlainText.Line(source, 60), cancellationToken);
    }

    private async Task TellClosed(StringBuilder text, LeadsDbContext db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var amounts = await WonAmounts(db, since).Take(MaxRows).ToListAsync(cancellationToken);
        text.Append('\n').Append(amounts.Sum() is > 0 and { } sum ? say["stats.won-for", amounts.Count, ManagerWords.Amount(sum)] : say["stats.won", amounts.Count]);
        await AppendCounts(text, "stats.lost", LostByReason(db, since), say.Reason, cancellationToken);
        if (await MergedSince(db, since).CountAsync(cancellationToken) is > 0 and var merged)
            text.Append('\n').Append(say["stats.merged", merged]);
    }

    private async Task TellConversations(StringBuilder text, LeadsDbContext db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var started = await db.Conversations.CountAsync(c => c.StartedAt >= since, cancellationToken);
        var became = await db.Conversations.CountAsync(c => c.StartedAt >= since && c.LeadNumber != null, cancellationToken);
        text.Append('\n').Append(say["stats.conversations", started, became]);
        await AppendCounts(text, "stats.died", DiedAt(db, since), Step, cancellationToken);
    }

    private async Task AppendCounts(StringBuilder text, string head, IQueryable<Counted> counts, Func<string, string> words, CancellationToken cancellationToken)
    {
        var rows = await counts.Take(MaxLines).ToListAsync(cancellationToken);
        if (rows.Count > 0)
            text.Append('\n').Append(say[head, string.Join(", ", rows.Select(c => $"{words(c.Key)} {c.Count.ToString(CultureInfo.InvariantCulture)}"))]);
    }

    private string Step(string step) => step.Length == 0 ? say["stats.step-start"] : Phrases.Shipped.Has($"answer.{step}") ? say.Label(step) : PlainText.Line(step, 40);

    private static double Median(List<double> sorted) => sorted.Count % 2 == 1
        ? sorted[sorted.Count / 2]
        : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
}

/// <summary>How many of a kind.</summary>
internal sealed record Counted(string Key, int Count);

/// <summary>When a lead came and when it was claimed.</summary>
internal sealed record Waited(int Number, DateTimeOffset CreatedAt, DateTimeOffset ClaimedAt);
