using System.Globalization;
using Bot.Domain;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>Moves a lead along its lifecycle, for a button as for a typed command. A singleton; thread-safe.</summary>
internal sealed class MoveLead(ClaimLead claims, LeadUpkeep upkeep, LeadTimes times, ManagerWords say)
{
    public Task<CommandAnswer> Called(ManagerAct act, ManagerCommand command, int number, CancellationToken cancellationToken) =>
        Touch(act, command, number, LeadTrigger.Call, cancellationToken);

    public Task<CommandAnswer> NoAnswer(ManagerAct act, ManagerCommand command, int number, CancellationToken cancellationToken) =>
        Touch(act, command, number, LeadTrigger.MissCall, cancellationToken);

    /// <summary>To the stage that was named, by the trigger that leads there.</summary>
    public Task<CommandAnswer> To(ManagerAct act, ManagerCommand.MoveTo command, CancellationToken cancellationToken) => command.Stage switch
    {
        LeadStage.New => Free(act, command, command.Number, cancellationToken),
        LeadStage.Contacted => Touch(act, command, command.Number, LeadTrigger.Call, cancellationToken),
        LeadStage.Prospect => Touch(act, command, command.Number, LeadTrigger.Qualify, cancellationToken),
        LeadStage.Won => Win(act, new ManagerCommand.Win(command.Number, null) { ShownFor = command.ShownFor }, cancellationToken),
        LeadStage.Lost => Task.FromResult(say.Refuse(new Refusal("ReasonMissing", Text(command.Number)), command.Number)),
        LeadStage.Later => Task.FromResult(say.Refuse(new Refusal("WhenMissing", Text(command.Number)), command.Number)),
        LeadStage.Taken => throw new ArgumentException("A lead is taken by ClaimLead.", nameof(command)),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Stage, "A stage nobody knows."),
    };

    /// <summary>Gives a lead back, or opens a closed one again: it is new, free and announced.</summary>
    public async Task<CommandAnswer> Free(ManagerAct act, ManagerCommand command, int number, CancellationToken cancellationToken)
    {
        var stage = await act.Scope.Db.Leads.Where(l => l.Number == number).Select(l => (LeadStage?)l.Stage).FirstOrDefaultAsync(cancellationToken);
        if (stage == LeadStage.New)
            return say.Refuse(new Refusal("AlreadyFree", Text(number)), number);
        var trigger = stage is LeadStage.Lost or LeadStage.Won && command is ManagerCommand.MoveTo ? LeadTrigger.Reopen : LeadTrigger.Release;
        var opened = await claims.Open(act, command, number, trigger, cancellationToken);
        if (opened.Value is not { } lead)
            return say.Refuse(opened.Refusal!, number);
        if (lead.ErasedAt is not null)
            return say.Refuse(new Refusal("Erased", Text(number)), number);
        if (trigger == LeadTrigger.Reopen && await OpenTwins(act.Scope.Db, lead).Select(l => (int?)l.Number).FirstOrDefaultAsync(cancellationToken) is { } twin)
            return say.Refuse(new Refusal("TwinIsOpen", Text(number), Text(twin)), number);

        lead.Move(trigger, act.Now, act.Now);
        act.Record(trigger == LeadTrigger.Reopen ? JournalEvent.Reopened : JournalEvent.Released, number);
        await upkeep.Freed(act, lead, trigger == LeadTrigger.Reopen ? "reopened" : "released", cancellationToken);
        return new CommandAnswer(say[trigger == LeadTrigger.Reopen ? "said.reopened" : "said.released", number], number);
    }

    public async Task<CommandAnswer> Win(ManagerAct act, ManagerCommand.Win command, CancellationToken cancellationToken)
    {
        if (command.Amount is { } told && await ClaimLead.Seen(act.Scope.Db, command.Number).FirstOrDefaultAsync(cancellationToken) is { Lead.Stage: LeadStage.Won } facts)
            return await Price(act, facts, told, cancellationToken);
        var opened = await claims.Open(act, command, command.Number, LeadTrigger.Win, cancellationToken);
        if (opened.Value is not { } lead)
            return say.Refuse(opened.Refusal!, command.Number);
        lead.Win(command.Amount, act.Now);
        lead.BecomeClient(await ClientOf(act, lead, cancellationToken));
        act.Record(JournalEvent.Won, lead.Number, command.Amount?.ToString(CultureInfo.InvariantCulture) ?? "");
        await Close(act, lead, "won", cancellationToken);
        return new CommandAnswer(
            command.Amount is { } amount ? say["said.won-for", lead.Number, ManagerWords.Amount(amount)] : say["said.won", lead.Number],
            lead.Number);
    }

    // A press of the button tells no amount, and an amount may be mistyped.
    private async Task<CommandAnswer> Price(ManagerAct act, LeadFacts facts, decimal amount, CancellationToken cancellationToken)
    {
        var number = facts.Lead.Number;
        if (act.IsBarredBy(facts.Lead.OwnerId))
            return say.Refuse(claims.Foreign(facts), number);
        var lead = await act.Scope.Db.Leads.FirstAsync(l => l.Number == number, cancellationToken);
        lead.Price(amount);
        act.Record(JournalEvent.AmountSet, number, amount.ToString(CultureInfo.InvariantCulture));
        await upkeep.Changed(act, lead, "priced", cancellationToken);
        return new CommandAnswer(say["said.priced", number, ManagerWords.Amount(amount)], number);
    }

    public async Task<CommandAnswer> Lose(ManagerAct act, ManagerCommand.Lose command, CancellationToken cancellationToken)
    {
        var opened = await claims.Open(act, command, command.Number, LeadTrigger.Lose, cancellationToken);
        if (opened.Value is not { } lead)
            return say.Refuse(opened.Refusal!, command.Number);
        lead.Lose(command.Reason, act.Now);
        act.Record(JournalEvent.Lost, lead.Number, command.Reason);
        await Close(act, lead, "lost", cancellationToken);
        if (LostReasons.IsSpam(command.Reason))
            await OutboxQueue.DropRelays(act.Scope.Db, lead.Number, cancellationToken);
        return new CommandAnswer(say["said.lost", lead.Number, say.Reason(command.Reason)], lead.Number);
    }

    public async Task<CommandAnswer> Postpone(ManagerAct act, ManagerCommand.Postpone command, CancellationToken cancellationToken)
    {
        if (command.Until <= act.Now)
            return say.Refuse(new Refusal("WhenPast", say.Date(command.Until, act.Now), Text(command.Number)), command.Number);
        var opened = await claims.Open(act, command, command.Number, LeadTrigger.Postpone, cancellationToken);
        if (opened.Value is not { } lead)
            return say.Refuse(opened.Refusal!, command.Number);
        lead.Move(LeadTrigger.Postpone, act.Now, command.Until);
        act.Record(JournalEvent.Postponed, lead.Number, command.Until.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        await upkeep.Changed(act, lead, "postponed", cancellationToken);
        return new CommandAnswer(say["said.postponed", lead.Number, say.Moment(command.Until, act.Now)], lead.Number);
    }

    private async Task<CommandAnswer> Touch(ManagerAct act, ManagerCommand command, int number, LeadTrigger trigger, CancellationToken cancellationToken)
    {
        var opened = await claims.Open(act, command, number, trigger, cancellationToken);
        if (opened.Value is not { } lead)
            return say.Refuse(opened.Refusal!, number);
        lead.Move(trigger, act.Now, trigger == LeadTrigger.MissCall ? times.AfterMissedCall(lead.CallAt, act.Now) : times.AfterTalk(act.Now));
        act.Record(JournalEvent.StageMoved, number, trigger.ToString());
        await upkeep.Changed(act, lead, "moved", cancellationToken);
        return new CommandAnswer(say[$"said.{trigger}", number, say.Moment(lead.NextStepAt!.Value, act.Now)], number);
    }

    private async Task Close(ManagerAct act, Lead lead, string reason, CancellationToken cancellationToken)
    {
        await LeadUpkeep.EndClaims(act.Scope.Db, lead.Number, act.Now, cancellationToken);
        await upkeep.Changed(act, lead, reason, cancellationToken);
    }

    // Who buys again keeps his card.
    private static async Task<int> ClientOf(ManagerAct act, Lead lead, CancellationToken cancellationToken)
    {
        var known = lead.Phone is null ? null : await act.Scope.Db.Clients.Where(c => c.Phone == lead.Phone)
            .OrderBy(c => c.Id).Select(c => (int?)c.Id).FirstOrDefaultAsync(cancellationToken);
        if (known is { } id)
            return id;
        var client = new Client(lead.Contact, act.Now);
        act.Scope.Rows.InsertNow(client);
        return client.Id;
    }

    // One open lead per conversation and per person and product: the reopened one must not be a second.
    public static IQueryable<Lead> OpenTwins(LeadsDbContext db, Lead lead) => db.Leads
        .Where(l => l.Number != lead.Number && l.ClosedAt == null
            && (l.ConversationId == lead.ConversationId || (lead.Phone != null && l.Phone == lead.Phone && l.Product == lead.Product)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
