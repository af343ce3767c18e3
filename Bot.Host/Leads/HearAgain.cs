using Bot.Dialogs;
using Bot.Domain.Conversations;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Domain.Persistence;
using Bot.Host.Delivery;
using Bot.Host.FollowUps;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>
/// A visitor whose lead the managers know of is through with the questions once more, calls for a person once more, or
/// takes his contact back: who works the lead is told, and a call he was promised is dated. A singleton; thread-safe.
/// </summary>
internal sealed class HearAgain(LeadAlerts alerts, FollowUpPlanner followUps, LeadTimes times, CardButtons buttons, ManagerWords say)
{
    private const int LongestAnswer = 200;
    private const int MostAnswers = 12;

    /// <summary>
    /// What he says that the managers do not know yet, and always the call he wants; all of it when he says the same again,
    /// unless he is through only because he takes his contact back.
    /// </summary>
    public static IReadOnlyList<KnownAnswer> NewsOf(Lead lead, DialogSnapshot snapshot, bool isTakenBack)
    {
        var said = snapshot.Answers.Where(a => !AnswerKeys.IsContact(a.Key) && !a.Key.StartsWith(AnswerKeys.Consent, StringComparison.Ordinal)).ToList();
        var news = said.FindAll(a => a.Key == AnswerKeys.CallTime || !lead.Answers.Any(known => known.Key == a.Key && known.Value == a.Value));
        return news.Count > 0 || isTakenBack ? news : said;
    }

    /// <summary>He is through with the questions, and his lead has learned the answers.</summary>
    public async Task Request(Turn turn, Lead lead, RequestAnew request, CancellationToken cancellationToken)
    {
        var stage = lead.Stage;
        if (request.IsCallPromised)
            lead.ExpectCall(times.AfterTaking(lead.CallAt, turn.Now), turn.Now);
        turn.Record(JournalEvent.LeadUpdated, string.Join(',', request.News.Select(a => a.Key)), lead.Number);
        if (lead.Stage != stage)
            turn.Record(JournalEvent.Returned, lead.Stage.ToString(), lead.Number);
        if (request.IsAnnounced)
            return;
        var shown = await LeadFacts.ShownNameOf(turn.Scope.Db, lead, cancellationToken);
        await alerts.NotifyOwner(turn.Scope, lead, readers => Message(lead, shown, request, readers, turn.Now), turn.Now, cancellationToken);
    }

    /// <summary>
    /// He calls for a person while he waits for one already. As long as nobody owns the lead its alarm runs, which is
    /// enough; the owner is told once in as long as that lasts.
    /// </summary>
    public async Task Person(Turn turn, Lead lead, CancellationToken cancellationToken)
    {
        var lately = turn.Now - followUps.AlarmLasts;
        if (lead.OwnerId is null || await Calls(turn.Scope.Db, lead.Number, lead.ClaimedAt > lately ? lead.ClaimedAt.Value : lately).AnyAsync(cancellationToken))
            return;
        turn.Record(JournalEvent.PersonAsked, "", lead.Number);
        var shown = await LeadFacts.ShownNameOf(turn.Scope.Db, lead, cancellationToken);
        var head = say["relay.person-again", lead.Number, say.CalledIn(lead, shown)];
        var message = new MessagePayload { Text = $"{head}\n\n{say["relay.how-to-answer", lead.Number]}", Bold = [new TextRange(0, head.Length)] };
        await alerts.NotifyOwner(turn.Scope, lead, _ => message, turn.Now, cancellationToken);
    }

    /// <summary>He does not want to be called after all, and the lead has forgotten his contact.</summary>
    public async Task ContactTakenBack(Turn turn, Lead lead, CancellationToken cancellationToken)
    {
        var shown = await LeadFacts.ShownNameOf(turn.Scope.Db, lead, cancellationToken);
        var message = new MessagePayload { Text = say["relay.contact-gone", lead.Number, say.CalledIn(lead, shown)] };
        await alerts.NotifyOwner(turn.Scope, lead, _ => message, turn.Now, cancellationToken);
    }

    /// <summary>His calls for a person after an instant that the managers were told of.</summary>
    internal static IQueryable<JournalEntry> Calls(LeadsDbContext db, int leadNumber, DateTimeOffset after) => db.Journal.AsNoTracking()
        .Where(j => j.LeadNumber == leadNumber && j.What == JournalEvent.PersonAsked && j.At > after);

    private MessagePayload Message(Lead lead, string? shownName, RequestAnew request, Readers readers, DateTimeOffset now)
    {
        var head = say["relay.new-answers", lead.Number, say.CalledIn(lead, shownName)];
        var lines = new List<string> { head };
        lines.AddRange(request.News.Take(MostAnswers).Select(a => $"{say.Label(a.Key)}: {(a.Key == AnswerKeys.CallTime && lead.CallAt is { } at ? say.Date(at, now) : PlainText.Line(a.Text, LongestAnswer))}"));
        if (lead is { OwnerId: not null, NextStepAt: { } next })
            lines.Add($"{say["card.next"]}: {say[$"card.next-{lead.NextStep}", say.Date(next, now)]}");
        if (readers.OwnerName is { } owner)
            lines.Add($"{say["card.owner"]}: {PlainText.Line(owner, 100)}");
        return new MessagePayload
        {
            Text = string.Join('\n', lines),
            Bold = [new TextRange(0, head.Length)],
            Buttons = [.. buttons.Of(lead, ButtonData.Card).Take(1)],
        };
    }
}

/// <summary>Questions that were answered once more.</summary>
/// <param name="News">See <see cref="HearAgain.NewsOf"/>.</param>
/// <param name="IsCallPromised">He was told when somebody will call.</param>
/// <param name="IsAnnounced">The lead's card goes to everybody by the same turn.</param>
internal sealed record RequestAnew(IReadOnlyList<KnownAnswer> News, bool IsCallPromised, bool IsAnnounced);
