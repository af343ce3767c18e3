using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>What follows every change of a lead: its timers, its cards, its claim. A singleton; thread-safe.</summary>
internal sealed class LeadUpkeep(FollowUpPlanner followUps, LeadAlerts alerts)
{
    /// <summary>Re-plans the timers and brings the cards up to date.</summary>
    public async Task Changed(ManagerAct act, Lead lead, string reason, CancellationToken cancellationToken)
    {
        await followUps.Replan(act.Scope, lead, reason, act.Now, cancellationToken);
        await alerts.RefreshCards(act.Scope, lead.Number, act.Now, cancellationToken);
    }

    /// <summary>As <see cref="Changed"/>, and the lead is announced again because nobody owns it now.</summary>
    public async Task Freed(ManagerAct act, Lead lead, string reason, CancellationToken cancellationToken)
    {
        await EndClaims(act.Scope.Db, lead.Number, act.Now, cancellationToken);
        await alerts.RefreshCards(act.Scope, lead.Number, act.Now, cancellationToken);
        await alerts.Announce(act.Scope, lead, act.Now, cancellationToken);
        await Replan(act, lead, reason, cancellationToken);
    }

    /// <summary>As <see cref="Changed"/> without the cards, for who refreshes them himself.</summary>
    public Task Replan(ManagerAct act, Lead lead, string reason, CancellationToken cancellationToken) =>
        followUps.Replan(act.Scope, lead, reason, act.Now, cancellationToken);

    /// <summary>Nobody owns the lead any more, or the work on it is done.</summary>
    public static Task EndClaims(LeadsDbContext db, int leadNumber, DateTimeOffset? now, CancellationToken cancellationToken) =>
        Lasting(db, leadNumber).ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now), cancellationToken);

    public static IQueryable<Claim> Lasting(LeadsDbContext db, int leadNumber) => db.Claims.Where(c => c.LeadNumber == leadNumber && c.EndedAt == null);
}
