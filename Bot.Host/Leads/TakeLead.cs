using System.Globalization;
using Bot.Dialogs;
using Bot.Domain.Journal;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.FollowUps;
using Bot.Host.Scripts;
using Bot.Host.Texts;
using Bot.Host.Turns;
using Microsoft.EntityFrameworkCore;

namespace Bot.Host.Leads;

/// <summary>Opens the lead of a visitor who said how to reach him or asked for a person, teaches it and announces it. A singleton; thread-safe.</summary>
internal sealed class TakeLead(TurnQueries queries, DialogCatalog dialogs, LeadAlerts alerts, FollowUpPlanner followUps, HearAgain again, FirmProfile firm)
{
    /// <summary>He is through with the questions, or asks for a person: his lead is opened or taught, and announced.</summary>
    public async Task Take(Turn turn, DialogTurn after, bool wantsPerson, CancellationToken cancellationToken) =>
        await Take(turn, after, await OpenLeadOf(turn), wantsPerson, cancellationToken);

    /// <summary>
    /// He is asked on. A contact is a lead from the moment it is given; it is announced when the dialog ends, or when he
    /// falls silent. Other answers reach an open lead when the dialog ends.
    /// </summary>
    public async Task Follow(Turn turn, DialogTurn after, CancellationToken cancellationToken)
    {
        var own = await OpenLeadOf(turn);
        if (own is not null || ContactOf(after.Snapshot).IsReachable)
            await Take(turn, after, own, wantsPerson: false, cancellationToken);
    }

    /// <summary>The visitor's open lead; null when he has none.</summary>
    public async Task<Lead?> OpenLeadOf(Turn turn) =>
        turn.Conversation!.LeadNumber is null ? null : await queries.OpenLead(turn.Scope.Db, turn.Conversation.Id);

    private async Task Take(Turn turn, DialogTurn after, Lead? own, bool wantsPerson, CancellationToken cancellationToken)
    {
        var conversation = turn.Conversation!;
        if (!wantsPerson && HasRefusedConsent(after.Snapshot) && own is null or { AnnouncedAt: null, OwnerId: null })
        {
            await Withdraw(turn, own, cancellationToken);
            return;
        }

        var contact = ContactOf(after.Snapshot);
        var product = after.Snapshot[AnswerKeys.Product] ?? "";
        var same = await SameNumber(turn, own, (contact.Phone, product));
        var others = contact.PhoneIsProven ? null : same;
        if (others is not null)
        {
            // A typed number proves nothing: it stays with the lead that has it, and who typed it gets a lead without.
            contact = contact with { Phone = null };
        }
        else if (same is not null)
        {
            await Close(turn, own, same, cancellationToken);
            same.MoveTo(conversation.Id, turn.Request.Chat.ChannelName);
            own = same;
        }

        var lead = own ?? new Lead(conversation.Id, turn.Request.Chat.ChannelName, conversation.Source, turn.Now);
        await Learn(turn, after, lead, (contact, wantsPerson), cancellationToken);
        if (others is not null && after.Learned.Any(a => a.Key == AnswerKeys.Phone))
            await Tell(turn, lead, others, cancellationToken);
    }

    private async Task Learn(Turn turn, DialogTurn after, Lead lead, (Contact Contact, bool WantsPerson) said, CancellationToken cancellationToken)
    {
        var isNew = lead.Number == 0;
        var isAnew = lead.AnnouncedAt is not null && after.Outcome is DialogOutcome.Completed;
        var isTakenBack = lead.Contact != Contact.None && HasRefusedConsent(after.Snapshot);
        var news = isAnew ? HearAgain.NewsOf(lead, after.Snapshot, isTakenBack) : [];
        // Who waits for a person already is waited for: his second call tells nothing, unless everybody let him wait.
        var isForgotten = said.WantsPerson && followUps.IsAlarmOver(lead, turn.Now);
        var isCall = said.WantsPerson && (!lead.WantsPerson || lead.WaitingSince is null || isForgotten);
        if (said.WantsPerson)
            lead.AskForPerson(turn.Now);
        if (isForgotten)
            lead.CallAnew(turn.Now);
        var wentHot = Teach(turn, lead, after.Snapshot, said.Contact);
        if (isNew)
            await Open(turn, lead, cancellationToken);
        if (isCall)
            turn.Record(JournalEvent.PersonAsked, "", lead.Number);
        if (wentHot)
            turn.Record(JournalEvent.WentHot, lead.TemperatureBecause, lead.Number);
        // One that was announced is news again when it becomes hot.
        var isNews = lead.AnnouncedAt is null ? after.Outcome is not DialogOutcome.Asking : wentHot || isCall;
        if (isTakenBack)
            await again.ContactTakenBack(turn, lead, cancellationToken);
        if (news.Count > 0)
            await again.Request(turn, lead, new RequestAnew(news, IsCallPromised(after.Snapshot), isNews), cancellationToken);
        else if (said.WantsPerson && !isNews)
            await again.Person(turn, lead, cancellationToken);
        await Announce(turn, lead, isNews, isNew, cancellationToken);
    }

    // Nobody was told of it, and now he does not want to be called: there is nothing to tell.
    private async Task Withdraw(Turn turn, Lead? lead, CancellationToken cancellationToken)
    {
        if (lead is null)
            return;
        lead.Reach(Contact.None, callAt: null, timeZone: null, turn.Now);
        lead.Lose(LostReasons.NoConsent, turn.Now);
        turn.Record(JournalEvent.Lost, LostReasons.NoConsent, lead.Number);
        await turn.Scope.Db.SaveChangesAsync(cancellationToken);
        await followUps.Replan(turn.Scope, lead, "withdrawn", turn.Now, cancellationToken);
        alerts.Changed(turn.Scope, lead.Number);
    }

    private static async Task Open(Turn turn, Lead lead, CancellationToken cancellationToken)
    {
        turn.Scope.Db.Leads.Add(lead);
        await turn.Scope.Db.SaveChangesAsync(cancellationToken);
        turn.Conversation!.BelongTo(lead.Number);
        turn.Record(JournalEvent.LeadOpened, lead.Source, lead.Number);
    }

    // Another open lead of the same number and product; null when there is none.
    private async Task<Lead?> SameNumber(Turn turn, Lead? own, (string? Phone, string Product) key)
    {
        if (key.Phone is null || (own is not null && own.Phone == key.Phone && own.Product == key.Product))
            return null;
        var same = await queries.OpenLeadOfNumber(turn.Scope.Db, key.Phone, key.Product);
        return same == own ? null : same;
    }

    private async Task Announce(Turn turn, Lead lead, bool isNews, bool isNew, CancellationToken cancellationToken)
    {
        if (isNews)
            await alerts.Announce(turn.Scope, lead, turn.Now, cancellationToken);
        else if (lead.AnnouncedAt is not null)
            await alerts.RefreshCards(turn.Scope, lead.Number, turn.Now, cancellationToken);
        else
            alerts.Changed(turn.Scope, lead.Number);
        await followUps.Replan(turn.Scope, lead, "changed", turn.Now, cancellationToken, isNew);
    }

    // One person and product, one open lead: the older one lives on.
    private async Task Close(Turn turn, Lead? own, Lead same, CancellationToken cancellationToken)
    {
        var conversation = turn.Conversation!;
        if (own is not null)
        {
            var reason = LostReasons.SameAs(same.Number);
            own.Lose(reason, turn.Now);
            turn.Scope.Rows.Insert(new JournalEntry(JournalEvent.Lost, "bot", turn.Now) { ConversationId = own.ConversationId, LeadNumber = own.Number, Detail = reason });
            await turn.Scope.Db.Claims.Where(c => c.LeadNumber == own.Number && c.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, turn.Now), cancellationToken);
            await alerts.RefreshCards(turn.Scope, own.Number, turn.Now, cancellationToken);
            await turn.Scope.Db.SaveChangesAsync(cancellationToken);
            await followUps.Replan(turn.Scope, own, "merged", turn.Now, cancellationToken);
        }

        conversation.BelongTo(same.Number);
        turn.Record(JournalEvent.LeadMerged, conversation.Source, same.Number);
    }

    // Whether they are one person, the managers find out.
    private async Task Tell(Turn turn, Lead lead, Lead others, CancellationToken cancellationToken)
    {
        var text = Phrases.Shipped[firm.Language, "relay.same-number", lead.Number, others.Number];
        await alerts.Notify(turn.Scope, new MessagePayload { Text = text }, lead.Number, turn.Now, cancellationToken);
    }

    private bool Teach(Turn turn, Lead lead, DialogSnapshot snapshot, Contact contact)
    {
        var answers = snapshot.Answers.Where(a => !AnswerKeys.IsContact(a.Key)).ToList();
        lead.Forget(dialogs.ScriptOf(snapshot).NotAskedOf(snapshot));
        lead.Learn(answers.Select(a => new LeadAnswer(a.Key, a.Value, a.Text, turn.Now)));
        if ((contact != Contact.None || HasRefusedConsent(snapshot))
            && lead.Reach(contact, CallTimeOf(snapshot, HasRefusedConsent(snapshot) ? null : lead.CallAt), snapshot.TimeZone, turn.Now))
            turn.Record(JournalEvent.Returned, lead.Stage.ToString(), lead.Number);
        var rule = dialogs.ScriptOf(snapshot).Qualification;
        if (rule is { Temperatures.Count: 0, Scores.Count: 0 })
            return false;
        var judged = rule.Judge(answers.ToDictionary(a => a.Key, a => a.Value));
        return lead.Qualify(judged, turn.Now);
    }

    private static Contact ContactOf(DialogSnapshot snapshot) =>
        new(snapshot[AnswerKeys.Name], snapshot[AnswerKeys.Phone], snapshot.Answers.Any(a => a.Key == AnswerKeys.Phone && a.IsProven), snapshot[AnswerKeys.Email]);

    // Without consent nothing of a contact is kept, and who did not ask for a person is left alone.
    private static bool HasRefusedConsent(DialogSnapshot snapshot) => snapshot[AnswerKeys.Consent] is { } consent && !consent.StartsWith("yes", StringComparison.Ordinal);

    private static bool IsCallPromised(DialogSnapshot snapshot) => snapshot[AnswerKeys.CallTime] is not null && !HasRefusedConsent(snapshot);

    // What was agreed stands until he names another time.
    private static DateTimeOffset? CallTimeOf(DialogSnapshot snapshot, DateTimeOffset? agreed) =>
        snapshot[AnswerKeys.CallTime] is null ? agreed : DateTimeOffset.TryParse(snapshot[AnswerKeys.CallTime], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
