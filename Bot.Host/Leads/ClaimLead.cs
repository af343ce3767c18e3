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
        if (await Seen(act.Scope.Db, number).FirstOrDefaultAsync(cancellationToken) is not { Lead: var seen } facts)
            return say.Refuse(NoSuchLead(number));
        if (seen.OwnerId is { } owner && owner != act.Manager.Id && seen.IsOpen)
            return say.Refuse(Lost(act, facts), number);
        if (seen.OwnerId == act.Manager.Id && seen.IsOpen && seen.Stage != LeadStage.Later)
            return new CommandAnswer(say["said.already-yours", number, say.Stage(seen.Stage)], number);
        if (IsStale(command, seen))
            return say.Refuse(Stale(facts), number);
        if (!LeadLifecycle.PermittedFrom(seen.Stage).Contains(LeadTrigger.Take))
            return say.Refuse(WrongStage(number, seen.Stage), number);
        if (seen.OwnerId is null && !await Claim(act, seen, cancellationToken))
            return say.Refuse(await LostSince(act, number, cancellationToken), number);

        var lead = await act.Scope.Db.Leads.FirstAsync(l => l.Number == number, cancellationToken);
        if (lead.Stage == LeadStage.Later)
        {
            lead.Move(LeadTrigger.Take, act.Now, times.AfterTaking(lead.CallAt, act.Now));
            act.Record(JournalEvent.StageMoved, number, nameof(LeadTrigger.Take));
        }

        await upkeep.Changed(act, lead, "taken", cancellationToken);
        var shown = await LeadFacts.ShownNameOf(act.Scope.Db, lead, cancellationToken);
        return new CommandAnswer(say["said.taken", number, $"{say.CalledIn(lead, shown)} {PhoneText.Show(lead.Phone)}".TrimEnd(), say.Moment(lead.NextStepAt!.Value, act.Now)], number);
    }

    /// <summary>
    /// The lead, tracked and owned, ready to be moved along <paramref name="trigger"/>; a free one is claimed first.
    /// Nothing is written when it is refused, but the journal's line of a lost race.
    /// </summary>
    public async Task<Outcome<Lead>> Open(ManagerAct act, ManagerCommand command, int number, LeadTrigger trigger, CancellationToken cancellationToken)
    {
        if (await Seen(act.Scope.Db, number).FirstOrDefaultAsync(cancellationToken) is not { Lead: var seen } facts)
            return NoSuchLead(number);
        if (IsStale(command, seen))
            return Stale(facts);
        if (act.IsBarredBy(seen.OwnerId))
            return Foreign(facts);
        var isFree = seen.OwnerId is null && seen.Stage is (LeadStage.New or LeadStage.Later) && trigger != LeadTrigger.Release;
        if (!LeadLifecycle.PermittedFrom(isFree ? LeadStage.Taken : seen.Stage).Contains(trigger))
            return WrongStage(number, seen.Stage);
        if (isFree && !await Claim(act, seen, cancellationToken))
            return await LostSince(act, number, cancellationToken);
        return await act.Scope.Db.Leads.FirstAsync(l => l.Number == number, cancellationToken);
    }

    public static Refusal NoSuchLead(int number) => new("NoSuchLead", Text(number));

    public Refusal Foreign(LeadFacts facts) => new("ForeignLead", Text(facts.Lead.Number), OwnerName(facts));

    public Refusal WrongStage(int number, LeadStage stage)
    {
        var possible = LeadLifecycle.PermittedFrom(stage).Select(trigger => $"possible.{trigger}").Where(Texts.Phrases.Shipped.Has).Select(key => say[key, number]);
        return new Refusal("WrongStage", Text(number), say.Stage(stage), string.Join(", ", possible.DefaultIfEmpty(say["possible.nothing"])));
    }

    /// <summary>A lead as it stands, without its answers and untracked, with its owner's name.</summary>
    public static IQueryable<LeadFacts> Seen(LeadsDbContext db, int number) => db.Leads.AsNoTracking().Where(l => l.Number == number)
        .Select(l => new LeadFacts(l, db.Managers.Where(m => m.Id == l.OwnerId).Select(m => m.Name).FirstOrDefault()));

    /// <summary>The rows a claim may take: one lead that nobody owns, as it was seen.</summary>
    public static IQueryable<Lead> Free(LeadsDbContext db, int number, int stageSeq) => db.Leads.Where(l =>
        l.Number == number && l.OwnerId == null && l.StageSeq == stageSeq && (l.Stage == LeadStage.New || l.Stage == LeadStage.Later));

    /// <summary>The claim itself; 1 for the winner, 0 for everybody else.</summary>
    public static Task<int> Take(IQueryable<Lead> free, int managerId, DateTimeOffset now, DateTimeOffset callAt, CancellationToken cancellationToken) =>
        free.ExecuteUpdateAsync(
            set => set
                .SetProperty(l => l.OwnerId, managerId)
                .SetProperty(l => l.ClaimedAt, now)
                .SetProperty(l => l.Stage, LeadStage.Taken)
                .SetProperty(l => l.StageSeq, l => l.StageSeq + 1)
                .SetProperty(l => l.Version, l => l.Version + 1)
                .SetProperty(l => l.NextStep, NextStepKind.Call)
                .SetProperty(l => l.NextStepAt, callAt),
            cancellationToken);

    private async Task<bool> Claim(ManagerAct act, Lead seen, CancellationToken cancellationToken)
    {
        var (manager, now, callAt) = (act.Manager.Id, act.Now, times.AfterTaking(seen.CallAt, act.Now));
        if (await Take(Free(act.Scope.Db, seen.Number, seen.StageSeq), manager, now, callAt, cancellationToken) == 0)
            return false;
        await LeadUpkeep.EndClaims(act.Scope.Db, seen.Number, now, cancellationToken);
        act.Scope.Rows.InsertNow(new Claim(seen.Number, manager, now));
        act.Record(JournalEvent.Claimed, seen.Number);
        return true;
    }

    // Between the look and the claim another host was faster.
    private async Task<Refusal> LostSince(ManagerAct act, int number, CancellationToken cancellationToken) =>
        await Seen(act.Scope.Db, number).FirstOrDefaultAsync(cancellationToken) is { } facts ? Lost(act, facts) : NoSuchLead(number);

    private Refusal Lost(ManagerAct act, LeadFacts facts)
    {
        act.Record(JournalEvent.ClaimLost, facts.Lead.Number);
        return new Refusal("AlreadyClaimed", Text(facts.Lead.Number), OwnerName(facts), facts.Lead.ClaimedAt is { } at ? say.Moment(at, act.Now) : "–");
    }

    private Refusal Stale(LeadFacts facts) => new("CardChanged", Text(facts.Lead.Number), say.Stage(facts.Lead.Stage), OwnerName(facts));

    private string OwnerName(LeadFacts facts) => facts.Owner is { } name ? PlainText.Line(name, 60) : say["card.nobody"];

    private static bool IsStale(ManagerCommand command, Lead seen) => command.ShownFor is { } shownFor && shownFor != seen.StageSeq;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
