using Bot.Domain;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>Words on a lead: a note for colleagues, an answer to the visitor. A singleton; thread-safe.</summary>
internal sealed class TalkOnLead(ClaimLead claims, LeadRelay relay, LeadUpkeep upkeep, LeadTimes times, LeadFeed feed, ManagerWords say)
{
    // Enough to see that there are words.
    private const int MostSeen = 100;

    /// <summary>Keeps a note. Any manager may, on any lead: it changes nothing of whose it is or how it stands.</summary>
    public async Task<CommandAnswer> Note(ManagerAct act, ManagerCommand.AddNote command, CancellationToken cancellationToken)
    {
        var number = command.Number;
        if (!await act.Scope.Db.Leads.AnyAsync(l => l.Number == number, cancellationToken))
            return say.Refuse(ClaimLead.NoSuchLead(number));
        act.Scope.Rows.Insert(new Note(number, act.Manager.Id, command.Text, act.Now));
        act.Record(JournalEvent.Noted, number);
        act.Scope.AfterCommit(() => feed.Changed(number));
        return new CommandAnswer(say["said.noted", number], number);
    }

    /// <summary>Says the words to the visitor. Who answers a free lead owns it, and a lead spoken with is contacted.</summary>
    public async Task<CommandAnswer> Reply(ManagerAct act, ManagerCommand.Reply command, CancellationToken cancellationToken)
    {
        var number = command.Number;
        if (PlainText.Lines(command.Text, MostSeen).Length == 0)
            return say.Refuse(new Refusal("TextMissing", say["example.reply"]), number);
        var stage = await act.Scope.Db.Leads.Where(l => l.Number == number).Select(l => (LeadStage?)l.Stage).FirstOrDefaultAsync(cancellationToken);
        if (stage is LeadStage.Won or LeadStage.Lost)
            return say.Refuse(new Refusal("ReplyToClosed", $"{number}", say.Stage(stage.Value)), number);
        if (await Unreachable(act.Scope.Db, number).FirstOrDefaultAsync(cancellationToken) is { } unreachable)
            return say.Refuse(unreachable.Phone is { } phone ? new Refusal("Unreachable", $"{number}", PhoneText.Show(phone)) : new Refusal("UnreachableNoPhone", $"{number}"), number);
        var opened = await claims.Open(act, command, number, LeadTrigger.Call, cancellationToken);
        if (opened.Value is not { } lead)
            return say.Refuse(opened.Refusal!, number);

        // A lead that was put off stays so: a word to the visitor is not yet the talk it waits for.
        if (lead.Stage != LeadStage.Later)
            lead.Move(LeadTrigger.Call, act.Now, times.AfterReply(lead.CallAt, act.Now));
        await relay.ToVisitor(act.Scope, lead, act.Manager, command.Text, act.Now, cancellationToken);
        await upkeep.Replan(act, lead, "answered", cancellationToken);
        var shown = await LeadFacts.ShownNameOf(act.Scope.Db, lead, cancellationToken);
        return new CommandAnswer(say["said.replied", number, say.CalledIn(lead, shown)], number);
    }

    /// <summary>The lead, if its visitor cannot be written to.</summary>
    public static IQueryable<Lead> Unreachable(LeadsDbContext db, int number) => db.Leads.AsNoTracking()
        .Where(l => l.Number == number && db.Conversations.Any(c => c.Id == l.ConversationId && c.UnreachableSince != null));
}
