using System.Collections.Immutable;
using Bot.Dialogs;
using Bot.Dialogs.Replays;
using Bot.Domain.Conversations;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Scripts;

/// <summary>One turn as the database has it.</summary>
/// <param name="Did">What the visitor did, and when.</param>
/// <param name="Said">What the bot said from then to the next turn; reminders are among it.</param>
internal sealed record StoredTurn(RecordedInbound Did, IReadOnlyList<string> Said);

/// <summary>A conversation read back from the database, to be run again. Immutable.</summary>
/// <param name="Turns">In their order.</param>
/// <param name="State">Where the dialog stands, as it is stored.</param>
internal sealed record StoredDialog(ImmutableArray<StoredTurn> Turns, string State)
{
    /// <summary>Of a longer conversation the newest entries, from the first of them on that tells where the dialog stood.</summary>
    public const int MaxEntries = 2000;

    /// <summary>The versions of scripts it went through, in their order; the outputs are the same with these.</summary>
    public IReadOnlyList<string> Versions => [.. Turns.SelectMany(t => new[] { Snapshot(t)?.ScriptVersion, t.Did.Version }).OfType<string>().Distinct()];

    /// <summary>Null when there is no such conversation, or nothing of it can be run.</summary>
    public static async Task<StoredDialog?> Read(LeadsDbContext db, long conversationId, CancellationToken cancellationToken)
    {
        var state = await db.Conversations.Where(c => c.Id == conversationId).Select(c => c.State).FirstOrDefaultAsync(cancellationToken);
        if (state is null)
            return null;
        var entries = await db.Transcript.AsNoTracking().Where(t => t.ConversationId == conversationId)
            .OrderByDescending(t => t.Seq).Take(MaxEntries).ToListAsync(cancellationToken);
        entries.Reverse();
        var turns = new List<StoredTurn>();
        foreach (var entry in entries)
        {
            if (entry.Inbound is not null && (turns.Count > 0 || HasStart(entry)))
                turns.Add(new StoredTurn(RecordedInbound.Read(entry.Inbound, entry.Text), Said(entry)));
            else if (turns.Count > 0 && Said(entry) is { Count: > 0 } said)
                turns[^1] = turns[^1] with { Said = [.. turns[^1].Said, .. said] };
        }

        return turns.Count == 0 ? null : new StoredDialog([.. turns], state).WithNumbers();
    }

    /// <summary>The conversation as it goes with these scripts.</summary>
    public DialogRecord Run(DialogScripts scripts) => DialogReplay.Run(scripts, new DialogRecord(Snapshot(Turns[0])!,
        [.. Turns.Select(t => new RecordedTurn(t.Did.At, t.Did.Inbound, [], "", "{}") { From = Snapshot(t), Diary = t.Did.Diary })]));

    /// <summary>What differs when it is run again; empty when every text and the end are the same to the byte.</summary>
    public IReadOnlyList<string> Differences(DialogScripts scripts)
    {
        var again = Run(scripts);
        var found = new List<string>();
        for (var i = 0; i < Turns.Length; i++)
        {
            var said = Turns[i].Said;
            var next = 0;
            foreach (var reply in again.Turns[i].Replies)
            {
                var at = said.Skip(next).ToList().IndexOf(reply.Text);
                if (at < 0)
                    found.Add($"turn {i + 1}: now \"{reply.Text}\", then \"{string.Join("\" \"", said)}\"");
                next += at + 1;
            }
        }

        if (again.Turns[^1].Snapshot != State)
            found.Add($"the end: now {again.Turns[^1].Snapshot}, then {State}");
        return found;
    }

    // A number he shared before he agreed is not in the transcript; with his yes it is among the answers.
    private StoredDialog WithNumbers()
    {
        var answers = DialogSnapshotJson.Read(State)?.Answers ?? [];
        var phone = answers.FirstOrDefault(a => a.Key == AnswerKeys.Phone)?.Value ?? "";
        var name = answers.FirstOrDefault(a => a.Key == AnswerKeys.Name)?.Value;
        return this with
        {
            Turns = [.. Turns.Select(t => t.Did.Inbound is Inbound.SharedContact { Phone: "" } contact
                ? t with { Did = t.Did with { Inbound = contact with { Phone = phone, Name = name } } }
                : t)],
        };
    }

    private static bool HasStart(TranscriptEntry entry) => RecordedInbound.Read(entry.Inbound!, entry.Text).From is not null;

    private static IReadOnlyList<string> Said(TranscriptEntry entry) => entry.Speaker == Speaker.Bot ? [entry.Text] : [];

    private static DialogSnapshot? Snapshot(StoredTurn turn) => turn.Did.From is { } from ? DialogSnapshotJson.Read(from) : null;
}
