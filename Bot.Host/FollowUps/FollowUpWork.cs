using Bot.Domain.FollowUps;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.FollowUps;

/// <summary>Works one due row inside its transaction, whatever its kind. A singleton; thread-safe.</summary>
internal sealed class FollowUpWork(VisitorFollowUps visitors, AlertAgain alert, RemindOfCall call, BringBack bring, FollowUpPlanner planner, IOptions<FollowUpOptions> options)
{
    /// <summary>Returns how the row stands afterwards; null when somebody else worked it meanwhile.</summary>
    public async Task<FollowUpStatus?> Work(WorkScope scope, long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await scope.Db.FollowUps.FirstOrDefaultAsync(f => f.Id == id && f.Status == FollowUpStatus.Pending && f.DueAt <= now, cancellationToken);
        if (row is null)
            return null;
        if (!await visitors.Work(scope, row, now, cancellationToken))
            await WorkLead(scope, row, now, cancellationToken);
        return row.Status;
    }

    /// <summary>Puts a row off that cannot be worked, so that it does not stand in the way of the others.</summary>
    public async Task PutOff(WorkScope scope, long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await scope.Db.FollowUps.FirstOrDefaultAsync(f => f.Id == id && f.Status == FollowUpStatus.Pending && f.DueAt <= now, cancellationToken);
        row?.Postpone(now.AddMinutes(options.Value.RetryMinutes));
    }

    private async Task WorkLead(WorkScope scope, FollowUp row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lead = await scope.Db.Leads.Include(l => l.Answers).FirstOrDefaultAsync(l => l.Number == row.LeadNumber, cancellationToken);
        if (planner.Obstacle(lead, row) is { } obstacle)
        {
            row.End(FollowUpStatus.Cancelled, obstacle, now);
            await scope.Db.SaveChangesAsync(cancellationToken);
            if (lead is not null)
                await planner.Replan(scope, lead, obstacle, now, cancellationToken);
            return;
        }

        await (row.Kind switch
        {
            FollowUpKind.Announce => alert.AnnounceFirst(scope, row, lead!, now, cancellationToken),
            FollowUpKind.Unclaimed => alert.Work(scope, row, lead!, now, cancellationToken),
            FollowUpKind.Call or FollowUpKind.Overlooked => call.Work(scope, row, lead!, now, cancellationToken),
            FollowUpKind.Return => bring.Work(scope, row, lead!, now, cancellationToken),
            _ => throw new InvalidOperationException($"Follow-up {row.Id} is of kind {row.Kind}, which is no timer of a lead."),
        });
    }
}
