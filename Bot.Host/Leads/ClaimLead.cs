using System.Globalization;
using Bot.Domain;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>
/// One owner, whoever presses first: the claim is one conditional UPDATE, and whoever is late learns who was first.
/// Every other action comes through here too, because it needs an owner. A singleton; thread-safe.
/// </summary>
internal sealed class ClaimLead(LeadTimes times, LeadUpkeep upkeep, ManagerWords say)
{
    /// <summary>Takes a free lead, or takes up again an own one that was put off.</summary>
    public async Task<CommandAnswer> Take(ManagerAct act, ManagerCommand.Take command, CancellationToken cancellationToken)
    {
        var number = command.Number;
        if (await Seen(act, number, cancellationToken) is not { } seen)
            return say.Refuse(NoSuchLead(number));
        if (seen.OwnerId is { } owner && owner != act.Manager.Id && seen.IsOpen)
            return say.Refuse(await Lost(act, number, cancellationToken), number);
        if (seen.OwnerId == act.Manager.Id && seen.IsOpen && seen.Stage != LeadStage.Later)
            return new CommandAnswer(say["said.already-yours", number, say.Stage(seen.Stage)], number);
        if (IsStale(command, seen))
            return say.Refuse(await Stale(act, seen, cancellationToken), number);
        if (!LeadLifecycle.PermittedFrom(seen.Stage).Contains(LeadTrigger.Take))
            return say.Refuse(WrongStage(number, seen.Stage), number);
        if (seen.OwnerId is null && !await Claim(act, seen, cancellationToken))
            return say.Refuse(await Lost(act, number, cancellationToken), number);

        var lead = await act.Scope.Db.Leads.FirstAsync(l => l.Number == number, cancellationToken);
        if (lead.Stage == LeadStage.Later)
        {
            lead.Move(LeadTrigger.Take, act.Now, times.AfterTaking(lead.CallAt, act.Now));
            act.Record(JournalEvent.StageMoved, number, nameof(LeadTrigger.Take));
        }

        await upkeep.Changed(act, lead, "taken", cancellationToken);
        return new CommandAnswer(say["said.taken", number, say.NameOf(lead.Name), PhoneText.Show(lead.Phone), say.Moment(lead.NextStepAt!.Value, act.Now)], number);
    }

    /// <summary>
    /// The lead, tracked and owned, ready to be moved along <paramref name="trigger"/>; a free one is claimed first.
    /// Nothing is written when it is refused, but the journal's line of a lost race.
    /// </summary>
    public async Task<Outcome<Lead>> Open(ManagerAct act, ManagerCommand command, int number, LeadTrigger trigger, CancellationToken cancellationToken)
    {
        if (await Seen(act, number, cancellationToken) is not { } seen)
            return NoSuchLead(number);
        if (IsStale(command, seen))
            return await Stale(act, seen, cancellationToken);
        if (act.IsBarredBy(seen.OwnerId))
            return new Refusal("ForeignLead", Text(number), await OwnerName(act, seen.OwnerId, cancellationToken));
        var isFree = seen.OwnerId is null && seen.Stage is (LeadStage.New or LeadStage.Later) && trigger != LeadTrigger.Release;
        if (!LeadLifecycle.PermittedFrom(isFree ? LeadStage.Taken : seen.Stage).Contains(trigger))
            return WrongStage(number, seen.Stage);
        if (isFree && !await Claim(act, seen, cancellationToken))
            return await Lost(act, number, cancellationToken);
        return await act.Scope.Db.Leads.FirstAsync(l => l.Number == number, cancellationToken);
    }

    public static Refusal NoSuchLead(int number) => new("NoSuchLead", Text(number));

    public Refusal WrongStage(int number, LeadStage stage)
    {
        var possible = LeadLifecycle.PermittedFrom(stage).Select(trigger => $"possible.{trigger}").Where(Texts.Phrases.Shipped.Has).Select(key => say[key, number]);
        return new Refusal("WrongStage", Text(number), say.Stage(stage), string.Join(", ", possible.DefaultIfEmpty(say["possible.nothing"])));
    }

    /// <summary>The rows a claim may take: one lead that nobody owns, as it was seen.</summary>
    public static IQueryable<Lead> Free(LeadsDbContext db, int number, int stageSeq) => db.Leads.Where(l =>
        l.Number == number && l.OwnerId == null && l.StageSeq == stageSeq && (l.Stage == LeadStage.New || l.Stage == LeadStage.Later));

    private async Task<bool> Claim(ManagerAct act, Lead seen, CancellationToken cancellationToken)
    {
        var (manager, now, callAt) = (act.Manager.Id, act.Now, times.AfterTaking(seen.CallAt, act.Now));
        var won = await Free(act.Scope.Db, seen.Number, seen.StageSeq).ExecuteUpdateAsync(
            set => set
                .SetProperty(l => l.OwnerId, manager)
                .SetProperty(l => l.ClaimedAt, now)
                .SetProperty(l => l.Stage, LeadStage.Taken)
                .SetProperty(l => l.StageSeq, l => l.StageSeq + 1)
                .SetProperty(l => l.Version, l => l.Version + 1)
                .SetProperty(l => l.NextStep, NextStepKind.Call)
                .SetProperty(l => l.NextStepAt, callAt),
            cancellationToken);
        if (won == 0)
            return false;
        await LeadUpkeep.EndClaims(act, seen.Number, cancellationToken);
        act.Scope.Rows.InsertNow(new Claim(seen.Number, manager, now));
        act.Record(JournalEvent.Claimed, seen.Number);
        return true;
    }

    private async Task<Refusal> Lost(ManagerAct act, int number, CancellationToken cancellationToken)
    {
        var lead = await act.Scope.Db.Leads.AsNoTracking().Where(l => l.Number == number).Select(l => new { l.OwnerId, l.ClaimedAt }).FirstAsync(cancellationToken);
        act.Record(JournalEvent.ClaimLost, number);
        return new Refusal("AlreadyClaimed", Text(number), await OwnerName(act, lead.OwnerId, cancellationToken), lead.ClaimedAt is { } at ? say.Moment(at, act.Now) : "–");
    }

    private async Task<Refusal> Stale(ManagerAct act, Lead seen, CancellationToken cancellationToken) => new(
        "CardChanged", Text(seen.Number), say.Stage(seen.Stage), await OwnerName(act, seen.OwnerId, cancellationToken));

    private async Task<string> OwnerName(ManagerAct act, int? ownerId, CancellationToken cancellationToken) =>
        await act.Scope.Db.Managers.Where(m => m.Id == ownerId).Select(m => m.Name).FirstOrDefaultAsync(cancellationToken) is { } name
            ? PlainText.Line(name, 60)
            : say["card.nobody"];

    private static Task<Lead?> Seen(ManagerAct act, int number, CancellationToken cancellationToken) =>
        act.Scope.Db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Number == number, cancellationToken);

    private static bool IsStale(ManagerCommand command, Lead seen) => command.ShownFor is { } shownFor && shownFor != seen.StageSeq;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
