using System.Text;
using Bot.Domain;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Leads;

/// <summary>Answers that show leads: a list, what was found, one card, a card's menu. Reads only. A singleton; thread-safe.</summary>
internal sealed class LeadLists(IOptions<LeadOptions> options, CardText card, JournalWords journal, ManagerWords say)
{
    private const int NotesShown = 5;
    private const int JournalShown = 5;

    public async Task<CommandAnswer> List(ManagerAct act, ManagerCommand.List command, CancellationToken cancellationToken)
    {
        var leads = LeadQueries.Of(act.Scope.Db, command.Filter, act.Manager.Id);
        var total = await leads.CountAsync(cancellationToken);
        if (total == 0)
            return new CommandAnswer(say[$"list.none-{command.Filter}"]);
        return new CommandAnswer(await Lines(act, leads, say[$"list.head-{command.Filter}", total], total, cancellationToken));
    }

    public async Task<CommandAnswer> Find(ManagerAct act, ManagerCommand.Find command, CancellationToken cancellationToken)
    {
        var words = PlainText.Line(command.Text, 100);
        var leads = LeadQueries.Matching(act.Scope.Db, act.Scope.Db.Leads.AsNoTracking(), words);
        var total = await leads.CountAsync(cancellationToken);
        if (total == 0)
            return new CommandAnswer(say["list.not-found", words]);
        return new CommandAnswer(await Lines(act, leads, say["list.found", words, total], total, cancellationToken));
    }

    /// <summary>The card with its buttons, the last notes and the last of its journal.</summary>
    public async Task<CommandAnswer> Show(ManagerAct act, ManagerCommand.Show command, CancellationToken cancellationToken)
    {
        if (await LeadFacts.Read(act.Scope.Db, command.Number, cancellationToken) is not { } facts)
            return say.Refuse(ClaimLead.NoSuchLead(command.Number));
        var payload = card.Of(facts, isFull: true);
        var text = new StringBuilder(payload.Text);
        var notes = await Notes(act.Scope.Db, command.Number).Take(NotesShown).ToListAsync(cancellationToken);
        if (notes.Count > 0)
            text.Append("\n\n").Append(say["card.notes"]);
        foreach (var note in notes.AsEnumerable().Reverse())
            text.Append("\n· ").Append(say.Moment(note.At, act.Now)).Append(", ").Append(PlainText.Line(note.By, 60)).Append(": ").Append(PlainText.Line(note.Text, 300));
        var lines = await journal.Last(act.Scope.Db, command.Number, JournalShown, cancellationToken);
        if (lines.Count > 0)
            text.Append("\n\n").Append(say["card.journal"]);
        foreach (var line in lines)
            text.Append("\n· ").Append(say.Moment(line.At, act.Now)).Append(": ").Append(PlainText.Line(line.Text, 200));
        return new CommandAnswer(text.ToString(), command.Number) { Payload = payload with { Text = text.ToString() } };
    }

    /// <summary>The pressed card again, with the menu's buttons or its own.</summary>
    public async Task<CommandAnswer> Menu(ManagerAct act, ManagerCommand.OpenMenu command, CancellationToken cancellationToken)
    {
        if (await LeadFacts.Read(act.Scope.Db, command.Number, cancellationToken) is not { } facts)
            return say.Refuse(ClaimLead.NoSuchLead(command.Number));
        var isStale = command.ShownFor is { } shownFor && shownFor != facts.Lead.StageSeq;
        var owner = facts.Owner ?? say["card.nobody"];
        if (command.Menu == ButtonData.Card)
            return new CommandAnswer(say["said.menu-closed"], command.Number) { Payload = card.Of(facts), ReplacesCard = true };
        if (isStale)
            return say.Refuse(new Refusal("CardChanged", $"{command.Number}", say.Stage(facts.Lead.Stage), owner), command.Number);
        if (act.IsBarredBy(facts.Lead.OwnerId))
            return say.Refuse(new Refusal("ForeignLead", $"{command.Number}", owner), command.Number);
        return new CommandAnswer(say[$"said.menu-{command.Menu}"], command.Number) { Payload = card.Of(facts, menu: command.Menu), ReplacesCard = true };
    }

    /// <summary>A lead's notes, the newest first.</summary>
    public static IQueryable<NoteLine> Notes(LeadsDbContext db, int leadNumber) => db.Notes.Where(n => n.LeadNumber == leadNumber)
        .OrderByDescending(n => n.Id)
        .Select(n => new NoteLine(n.At, db.Managers.Where(m => m.Id == n.ManagerId).Select(m => m.Name).FirstOrDefault() ?? "–", n.Text));

    private async Task<string> Lines(ManagerAct act, IQueryable<Lead> leads, string head, int total, CancellationToken cancellationToken)
    {
        var rows = await LeadQueries.Rows(act.Scope.Db, LeadQueries.Urgent(leads).Take(options.Value.MaxListed)).ToListAsync(cancellationToken);
        var text = new StringBuilder(head);
        foreach (var row in rows)
            text.Append('\n').Append(Line(row, act.Now));
        if (total > rows.Count)
            text.Append('\n').Append(say["list.more", total - rows.Count]);
        return text.Append("\n\n").Append(say["list.open-one", rows[0].Number]).ToString();
    }

    private string Line(LeadRow row, DateTimeOffset now)
    {
        var parts = new List<string> { $"{say.Mark(row.Temperature)} #{row.Number} {PlainText.Line(say.NameOf(row.Name, row.Channel, row.ShownName), 40)}" };
        if (PlainText.Line(row.Product, 40) is { Length: > 0 } product)
            parts.Add(product);
        if (row.WaitingSince is { } since)
            parts.Add(say["list.waits", say.Span(now - since)]);
        parts.Add(row.Owner is { } owner ? $"{PlainText.Line(owner, 30)}, {say.Stage(row.Stage)}" : row.Stage == LeadStage.New ? say["list.free"] : say.Stage(row.Stage));
        if (row.NextStepAt is { } next && row.NextStep != NextStepKind.Claim)
            parts.Add($"{say.NextStep(row.NextStep)} {say.Moment(next, now)}");
        return string.Join(" · ", parts);
    }
}

/// <summary>A note as it is shown.</summary>
internal sealed record NoteLine(DateTimeOffset At, string By, string Text);
