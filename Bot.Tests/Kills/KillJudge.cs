using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;

namespace Bot.Tests.Kills;

/// <summary>Holds the bot's books against what the outside knows. Each mismatch is a sentence.</summary>
internal sealed partial class KillJudge(Crowd crowd, OutsideRecord record, Books books, string readiness)
{
    private readonly List<string> _faults = [.. record.Faults];

    public IReadOnlyList<string> Judge()
    {
        Expect(books.Integrity == "ok", $"integrity_check says: {books.Integrity}");
        Expect(readiness.Length == 0, readiness);
        Accepted();
        foreach (var visitor in crowd.OnTelegram)
        {
            Talk(visitor.Persona, Of(visitor.ChatId), visitor.Typed);
            Answered(visitor);
            Reminders(visitor);
            if (visitor.HasEnded)
                LeadOf(visitor.Persona, Of(visitor.ChatId));
            else
                Expect(visitor.IsSilent, $"{visitor} never reached the end");
        }

        foreach (var visitor in crowd.OnWeb)
        {
            var conversation = books.Conversations.GetValueOrDefault(visitor.ConversationId);
            Talk(visitor.Persona, conversation, visitor.Typed);
            Heard(visitor, conversation);
            LeadOf(visitor.Persona, conversation);
        }

        Alerts();
        News();
        Owners();
        Sends();
        return _faults;
    }

    // Every accepted update has its row, every row is done, and there is no row of an update that never was.
    private void Accepted()
    {
        var issued = crowd.OnTelegram.SelectMany(v => v.Updates).Concat(crowd.Managers.Updates).Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        var known = books.Inbox.Where(i => i.Channel == KillRun.TelegramChannel).Select(i => i.ExternalId).ToHashSet();
        Same("updates", issued, known);
        var done = books.Inbox.Count(i => i.Status == InboxStatus.Done);
        Expect(done == books.Inbox.Count, $"{books.Inbox.Count} accepted, {done} done: {string.Join("; ", books.Inbox.Where(i => i.Status != InboxStatus.Done).Take(5).Select(i => $"{i.ExternalId} {i.Status} {i.Error}"))}");
        Expect(record.AcceptedCount == books.Inbox.Count, $"{record.AcceptedCount} acknowledged, {books.Inbox.Count} in the inbox");
    }

    // Numbered without gaps, and each typed word once and in order.
    private void Talk(Persona persona, Conversation? conversation, IReadOnlyList<string> typed)
    {
        if (conversation is null)
        {
            Expect(false, $"{persona.Name} has no conversation");
            return;
        }

        var entries = books.Transcript[conversation.Id].ToList();
        Expect(entries.Select(e => e.Seq).SequenceEqual(Enumerable.Range(1, conversation.LastSeq)), $"{persona.Name}: the transcript has gaps");
        var words = typed.ToHashSet();
        var kept = entries.Where(e => e.Speaker == Speaker.Visitor && words.Contains(e.Text)).Select(e => e.Text);
        Expect(persona.Types || kept.SequenceEqual(typed), $"{persona.Name} typed {string.Join(" | ", typed)}, kept is {string.Join(" | ", kept)}");
    }

    // One line in the transcript for each thing the visitor did, one copy of each answer that does not call itself a repeat.
    private void Answered(TelegramVisitor visitor)
    {
        if (Of(visitor.ChatId) is not { } conversation)
            return;
        var lines = books.Transcript[conversation.Id].Count(e => e.Speaker == Speaker.Visitor);
        Expect(lines == visitor.Updates.Count, $"{visitor}: did {visitor.Updates.Count} things, {lines} are in the transcript");
    }

    private void Heard(WebVisitor visitor, Conversation? conversation)
    {
        Expect(visitor.HasEnded, $"{visitor} never reached the end");
        Expect(visitor.Heard.Distinct().Count() == visitor.Heard.Count, $"{visitor} heard something twice");
        Expect(conversation is null || visitor.Heard.Count == conversation.LastSeq, $"{visitor} heard {visitor.Heard.Count} of {conversation?.LastSeq} lines");
    }

    // Between two reminders the visitor has done something.
    private void Reminders(TelegramVisitor visitor) =>
        Expect(!visitor.Story.Contains("nn", StringComparison.Ordinal), $"{visitor} was reminded twice of the same silence");

    private Conversation? Of(long chatId) => books.Conversations.GetValueOrDefault(chatId.ToString(CultureInfo.InvariantCulture));

    private void Same(string what, HashSet<string> outside, HashSet<string> inside)
    {
        Expect(outside.IsSubsetOf(inside), $"{what} without a row: {string.Join(", ", outside.Except(inside).Take(10))}");
        Expect(inside.IsSubsetOf(outside), $"rows of {what} that never were: {string.Join(", ", inside.Except(outside).Take(10))}");
    }

    private void Expect(bool isSo, string otherwise)
    {
        if (!isSo)
            _faults.Add(otherwise);
    }
}
