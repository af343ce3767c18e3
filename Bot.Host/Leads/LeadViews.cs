using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Domain.Managers;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Host.Leads;

/// <summary>What the desk shows: the list and one lead. Reads with a context of its own. A singleton; thread-safe.</summary>
internal sealed class LeadViews(LeadsDb leadsDb, CardFields fields, DeskButtons buttons, JournalWords journal, ManagerWords say, IOptions<LeadOptions> options)
{
    private const int MaxSaid = 300;
    private const int MaxSaidLength = 8000;
    private const int MaxJournal = 100;

    /// <param name="filter">"hot", "new", "mine", "waiting" or "all"; anything else is "all".</param>
    /// <param name="words">Looked for within the filter; empty: not looked for.</param>
    public async Task<LeadListView> List(Manager manager, string filter, string words, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        var leads = LeadQueries.Of(db, filter, manager.Id);
        if (PlainText.Line(words, 100) is { Length: > 0 } sought)
            leads = LeadQueries.Matching(db, leads, sought);
        var rows = await LeadQueries.Rows(db, LeadQueries.Urgent(leads).Take(options.Value.MaxOnDesk)).ToListAsync(cancellationToken);
        var counts = await LeadQueries.Counts(db, manager.Id).FirstOrDefaultAsync(cancellationToken) ?? new LeadCounts(0, 0, 0, 0, 0);
        return new LeadListView([.. rows.Select(Item)], counts);
    }

    /// <summary>Null when there is no such lead.</summary>
    public async Task<LeadCardView?> Card(Manager manager, int number, CancellationToken cancellationToken)
    {
        await using var db = leadsDb.Open();
        if (await LeadFacts.Read(db, number, cancellationToken) is not { } facts)
            return null;
        var lead = facts.Lead;
        return new LeadCardView(number, lead.Name is null && lead.Phone is not null ? PhoneText.Show(lead.Phone) : say.NameOf(lead.Name, lead.Channel, facts.ShownName))
        {
            Temperature = Name(lead.Temperature),
            TemperatureWhy = fields.Why(facts),
            Stage = Name(lead.Stage),
            StageText = say.Stage(lead.Stage),
            Owner = facts.Owner,
            Name = lead.Name is null ? null : PlainText.Line(lead.Name, 100),
            Fields = [.. fields.Of(facts).Select(Field)],
            Buttons = buttons.Of(lead, manager),
            Transcript = await Said(db, lead.ConversationId, cancellationToken),
            Journal = await History(db, number, cancellationToken),
        };
    }

    /// <summary>The newest first, each with one character more than is shown: a stranger's messages may be far longer.</summary>
    public static IQueryable<SaidRow> Newest(LeadsDbContext db, long conversationId) => db.Transcript
        .Where(t => t.ConversationId == conversationId && t.Text != "").OrderByDescending(t => t.Seq)
        .Select(t => new SaidRow(t.At, t.Speaker, t.SpeakerName, t.Text.Substring(0, MaxSaidLength + 1)));

    // A note has its words; the journal only says that one was made.
    private async Task<IReadOnlyList<JournalLine>> History(LeadsDbContext db, int number, CancellationToken cancellationToken)
    {
        var lines = await journal.Last(db, number, MaxJournal, cancellationToken);
        var notes = await LeadLists.Notes(db, number).Take(MaxJournal).ToListAsync(cancellationToken);
        return [.. lines.Concat(notes.Select(n => new JournalLine(n.At, $"{PlainText.Line(n.By, 60)}: {PlainText.Lines(n.Text, 4000)}"))).OrderBy(l => l.At)];
    }

    private static async Task<IReadOnlyList<SaidView>> Said(LeadsDbContext db, long conversationId, CancellationToken cancellationToken)
    {
        var entries = await Newest(db, conversationId).Take(MaxSaid).ToListAsync(cancellationToken);
        return [.. entries.AsEnumerable().Reverse().Select(t => new SaidView(t.At, Name(t.Speaker), t.SpeakerName, Shown(t.Text)))];
    }

    // What was cut off while it was read says so too, when what is left of it is short.
    private static string Shown(string text)
    {
        var shown = PlainText.Lines(text, MaxSaidLength);
        return text.Length <= MaxSaidLength || shown.EndsWith('…') ? shown : shown + "…";
    }

    private static FieldView Field(CardField field) =>
        new(field.Label, field.At is { } at ? at.ToString("O") : field.Value, field.Kind);

    private LeadItemView Item(LeadRow row) => new(row.Number, Name(row.Temperature), Name(row.Stage), say.Stage(row.Stage))
    {
        Name = row.Name is not null ? PlainText.Line(row.Name, 100) : row.Phone is null ? say.ShownName(row.Channel, row.ShownName) : null,
        Phone = row.Phone is null ? null : PhoneText.Show(row.Phone),
        Product = row.Product is null ? null : PlainText.Line(row.Product, 100),
        Budget = row.Budget is null ? null : PlainText.Line(row.Budget, 100),
        WaitingSince = row.WaitingSince,
        Owner = row.Owner,
        Source = PlainText.Line(row.Source, 100),
        NextStepAt = row.NextStepAt,
        NextStepText = row.NextStepAt is null ? null : say.NextStep(row.NextStep),
        Channel = row.Channel,
    };

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <param name="Text">Its beginning.</param>
    internal sealed record SaidRow(DateTimeOffset At, Speaker Speaker, string? SpeakerName, string Text);
}
