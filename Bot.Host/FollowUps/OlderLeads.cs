using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.FollowUps;

/// <summary>
/// Makes up, each time the host starts, for what an older release did not do: open leads nobody owns get their timer, and
/// incidents of leads that were taken or closed since end. A singleton; thread-safe.
/// </summary>
internal sealed class OlderLeads(GroupCommit storage, FollowUpPlanner planner, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    // What is older stands in the lists; a new release is no reason to tell of all of it.
    private static readonly TimeSpan Told = TimeSpan.FromDays(7);

    /// <summary>Idempotent. Of more than 500 the newest.</summary>
    public Task CatchUp() => storage.Run(null, async (scope, cancellationToken) =>
    {
        var now = clock.GetUtcNow();
        foreach (var lead in await Unwatched(scope.Db, now - Told).Take(MostAtOnce).ToListAsync(cancellationToken))
            await planner.Replan(scope, lead, "caught up", now, cancellationToken);
        foreach (var incident in await Settled(scope.Db).Take(MostAtOnce).ToListAsync(cancellationToken))
            await FollowUpPlanner.EndAlarm(scope, incident.LeadNumber!.Value, incident.Kind, now, cancellationToken);
    });

    /// <summary>Leads that wait for somebody to take them and have no timer that tells of it, nor were told of.</summary>
    /// <param name="since">Those that wait longer are left out.</param>
    internal static IQueryable<Lead> Unwatched(LeadsDbContext db, DateTimeOffset since) => db.Leads
        .Where(l => l.ClosedAt == null && l.OwnerId == null && l.NextStep == NextStepKind.Claim && l.NextStepAt > since
            && !db.FollowUps.Any(f => f.ConversationId == l.ConversationId && f.LeadNumber == l.Number && f.Status != FollowUpStatus.Cancelled
                && (f.Kind == FollowUpKind.Overlooked || f.Kind == FollowUpKind.Unclaimed || (f.Kind == FollowUpKind.Call && f.Status == FollowUpStatus.Pending))))
        .OrderByDescending(l => l.Number);

    /// <summary>That nobody was told of a lead, of leads that somebody took afterwards or that are closed.</summary>
    internal static IQueryable<Incident> Settled(LeadsDbContext db) => db.Incidents.AsNoTracking()
        .Where(i => i.ClosedAt == null && IncidentKinds.OfUntoldLead.Contains(i.Kind)
            && db.Leads.Any(l => l.Number == i.LeadNumber && (l.ClosedAt != null || (l.OwnerId != null && l.ClaimedAt > i.OpenedAt))))
        .OrderByDescending(i => i.Id);
}
