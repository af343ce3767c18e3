using Bot.Domain.Conversations;
using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>What a tick did.</summary>
/// <param name="Due">Rows it looked at.</param>
/// <param name="Sent">Rows handed to delivery.</param>
/// <param name="Failed">Rows whose work failed; they are tried again.</param>
internal readonly record struct TickResult(int Due, int Sent, int Failed);

/// <summary>
/// Works what is due: one transaction a row, no network. The rows are the truth; a tick that is doubled, late or cut
/// short loses and repeats nothing. A singleton; thread-safe.
/// </summary>
internal sealed class FollowUpTick(LeadsDb leadsDb, GroupCommit storage, FollowUpWork work, IOptions<FollowUpOptions> options, ILogger<FollowUpTick> log)
{
    /// <param name="now">UTC; the same for all rows of the tick.</param>
    public async Task<TickResult> Run(DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<(long Id, string OrderKey)> due;
        await using (var db = leadsDb.Open())
        {
            var leads = await DueOfLeads(db, now).Take(options.Value.MaxLeadsPerTick).ToListAsync(cancellationToken);
            var nudges = await DueNudges(db, now).Take(options.Value.MaxPerTick).ToListAsync(cancellationToken);
            due =
            [
                .. leads.Select(id => (id, $"followup:{id}")),
                // A nudge and a turn of the same chat keep their order; a visitor gets one nudge a tick at most.
                .. nudges.DistinctBy(n => n.VisitorId).Select(n => (n.Id, TurnGate.OrderKey(new ChatAddress(n.Channel, n.ChatId)))),
            ];
        }

        if (due.Count == 0)
            return default;
        var ends = await Task.WhenAll(due.Select(row => Work(row.Id, row.OrderKey, now, cancellationToken)));
        var result = new TickResult(due.Count, ends.Count(e => e is RowEnd.Sent), ends.Count(e => e is RowEnd.Failed));
        log.Ticked(result.Due, result.Sent, result.Failed);
        return result;
    }

    internal static IQueryable<long> DueOfLeads(LeadsDbContext db, DateTimeOffset now) => db.FollowUps.AsNoTracking()
        .Where(f => f.Status == FollowUpStatus.Pending && f.DueAt <= now && f.Kind != FollowUpKind.Abandoned
            && f.Kind != FollowUpKind.Farewell && f.Kind != FollowUpKind.Survey && f.Kind != FollowUpKind.WriteAgain)
        .OrderBy(f => f.DueAt).ThenBy(f => f.Id).Select(f => f.Id);

    internal static IQueryable<DueNudge> DueNudges(LeadsDbContext db, DateTimeOffset now) => db.FollowUps.AsNoTracking()
        .Where(f => f.Status == FollowUpStatus.Pending && f.DueAt <= now && (f.Kind == FollowUpKind.Abandoned
            || f.Kind == FollowUpKind.Farewell || f.Kind == FollowUpKind.Survey || f.Kind == FollowUpKind.WriteAgain))
        .Join(db.Conversations, f => f.ConversationId, c => c.Id, (f, c) => new { f.Id, f.DueAt, c.Channel, c.ChatId, c.VisitorId })
        .OrderBy(n => n.DueAt).ThenBy(n => n.Id).Select(n => new DueNudge(n.Id, n.Channel, n.ChatId, n.VisitorId));

    private async Task<RowEnd> Work(long id, string orderKey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return RowEnd.Kept;
        try
        {
            var status = await storage.Run(orderKey, (scope, token) => work.Work(scope, id, now, token));
            return status == FollowUpStatus.Sent ? RowEnd.Sent : RowEnd.Kept;
        }
        catch (StorageBusyException)
        {
            // Nothing was done; the next tick finds the row again.
            log.StorageBusy(id);
            return RowEnd.Failed;
        }
        catch (Exception error)
        {
            log.RowFailed(error, id);
            await PutOff(id, orderKey, now);
            return RowEnd.Failed;
        }
    }

    private async Task PutOff(long id, string orderKey, DateTimeOffset now)
    {
        try
        {
            await storage.Run(orderKey, (scope, token) => work.PutOff(scope, id, now, token));
        }
        catch (Exception error)
        {
            log.RowFailed(error, id);
        }
    }

    internal sealed record DueNudge(long Id, string Channel, string ChatId, long VisitorId);

    private enum RowEnd
    {
        Kept,
        Sent,
        Failed,
    }
}
