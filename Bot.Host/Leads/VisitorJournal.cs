using Bot.Domain.Journal;
using Bot.Host.Turns;

namespace Bot.Host.Leads;

/// <summary>What visitors did, for the journal.</summary>
internal static class VisitorJournal
{
    private const int Longest = 500;

    /// <param name="detail">A key, a stage, a source; no contact and no words of his.</param>
    public static void Record(this Turn turn, JournalEvent what, string detail, int? leadNumber) =>
        turn.Scope.Rows.Insert(new JournalEntry(what, "visitor", turn.Now)
        {
            ConversationId = turn.Conversation!.Id,
            LeadNumber = leadNumber,
            Detail = detail.Length <= Longest ? detail : detail[..Longest],
        });
}
