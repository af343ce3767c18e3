using System.Globalization;
using Bot.Domain.Conversations;
using Bot.Domain.Delivery;
using Bot.Domain.FollowUps;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Tests.Support.BotApi;

namespace Bot.Tests.Kills;

/// <summary>Leads, alerts, claims and messages.</summary>
internal sealed partial class KillJudge
{
    // One lead a conversation, with all that its visitor said.
    private void LeadOf(Persona persona, Conversation? conversation)
    {
        var leads = books.Leads.Where(l => l.ConversationId == conversation?.Id).ToList();
        if (leads.Count != 1)
        {
            Expect(false, $"{persona.Name} has {leads.Count} leads");
            return;
        }

        var lead = leads[0];
        var expected = (persona.Name, persona.Phone, persona.Product, persona.IsHot ? Temperature.Hot : Temperature.Warm);
        Expect((lead.Name, lead.Phone, lead.Product, lead.Temperature) == expected, $"{persona} became {lead.Name}, {lead.Phone}, {lead.Product}, {lead.Temperature}");
        Expect(lead.IsOpen, $"#{lead.Number} of {persona.Name} is closed");
    }

    // Each lead was announced; a second copy says that it is one, and there are no more than sends cut short.
    private void Alerts()
    {
        var cards = record.Sends.Where(m => m.ChatId == ManagersShift.GroupId && ManagersShift.LeadOf(m) is not null).ToLookup(m => ManagersShift.LeadOf(m)!.Value);
        foreach (var lead in books.Leads)
        {
            var copies = cards[lead.Number].ToList();
            Expect(copies.Count > 0 && lead.AlertedAt is not null, $"#{lead.Number} ({lead.Temperature}) has {copies.Count} alerts, recorded {lead.AlertedAt}");
            var rows = books.Outbox.Where(o => o.Kind == OutboxKind.Alert && o.LeadNumber == lead.Number).ToList();
            Expect(rows.Count == 1, $"#{lead.Number} was announced by {rows.Count} messages");
            Expect(copies.Count(m => !m.Text.Contains("(repeat)", StringComparison.Ordinal)) <= 1, $"#{lead.Number} has copies that look like the first");
            Expect(copies.Count <= rows.Sum(r => r.Attempts), $"#{lead.Number} has {copies.Count} copies of {rows.Sum(r => r.Attempts)} sends");
        }
    }

    // Who was announced while he was silent and then answered on is told of once; further copies say so.
    private void News()
    {
        var news = record.Sends.Where(m => m.ChatId == ManagersShift.GroupId && ManagersShift.IsNews(m) && !m.Text.Contains("(repeat)", StringComparison.Ordinal)).ToList();
        Expect(news.Count == news.Select(m => m.Text.Split('\n')[0]).Distinct().Count(), "a visitor's new answers were told twice, unmarked");
    }

    // Of the managers who pressed one has it, and the card says so.
    private void Owners()
    {
        var names = books.Managers.ToDictionary(m => m.Id, m => m.Name);
        foreach (var lead in books.Leads)
        {
            var claims = books.Claims.Where(c => c.LeadNumber == lead.Number).ToList();
            Expect(claims.Count == 1 && claims[0].ManagerId == lead.OwnerId && lead.Stage == LeadStage.Taken, $"#{lead.Number} is {lead.Stage}, owner {lead.OwnerId}, {claims.Count} claims, {crowd.Managers.Presses.GetValueOrDefault(lead.Number)} presses");
            var owner = lead.OwnerId is { } id ? $"Owner: {names[id]}" : "?";
            var shown = record.Sends.Where(m => m.ChatId == ManagersShift.GroupId && ManagersShift.LeadOf(m) == lead.Number).Select(m => books.CardsNow.GetValueOrDefault(m.MessageId)?.Text ?? "").ToList();
            Expect(shown.Exists(text => text.Contains(owner, StringComparison.Ordinal)), $"no card of #{lead.Number} names {owner}: {string.Join(" // ", shown)}");
        }

        foreach (var (note, number) in crowd.Managers.Notes)
        {
            var kept = books.Notes.Where(n => n.Text == note).Select(n => n.LeadNumber).ToList();
            Expect(kept.SequenceEqual([number]), $"the note “{note}” on #{number} is kept {kept.Count} times");
        }
    }

    // What was to be sent was accepted; once, or marked; in order; a reminder never twice.
    private void Sends()
    {
        var accepted = record.Sends.ToLookup(m => m.ChatId.ToString(CultureInfo.InvariantCulture));
        foreach (var chat in books.Outbox.Where(o => o.Kind is not (OutboxKind.Alert or OutboxKind.CardEdit)).GroupBy(o => o.ChatId))
        {
            Nudges(chat.Key, [.. chat.Where(o => o.Kind == OutboxKind.Nudge)], [.. accepted[chat.Key].Where(m => Questions.IsNudge(m.Text))]);
            foreach (var text in chat.Where(o => o.Kind != OutboxKind.Nudge).GroupBy(o => MessagePayload.Parse(o.Payload).Text))
                Copies(chat.Key, [.. text], [.. accepted[chat.Key].Where(m => Questions.Unmarked(m.Text) == text.Key)]);
            // A group's edits and hot leads go first; a person gets all in order, visitors' words in an order of their own.
            foreach (var turn in chat.Where(o => o.Status == OutboxStatus.Sent && o.ChatId[0] != '-').GroupBy(o => o.Precedence))
                Order(chat.Key, new Queue<string>(turn.Select(o => MessagePayload.Parse(o.Payload).Text)), accepted[chat.Key]);
        }
    }

    // The messages in their order are found in what arrived, whatever was repeated between.
    private void Order(string chat, Queue<string> planned, IEnumerable<BotMessage> arrived)
    {
        foreach (var message in arrived)
        {
            if (planned.TryPeek(out var next) && next == Questions.Unmarked(message.Text))
                planned.Dequeue();
        }

        Expect(planned.Count == 0, $"chat {chat} got its messages out of order: “{planned.FirstOrDefault()}” was not heard in its place");
    }

    private void Copies(string chat, List<OutboxItem> rows, List<BotMessage> copies)
    {
        Expect(rows.TrueForAll(r => r.Status == OutboxStatus.Sent), $"chat {chat}: {string.Join(", ", rows.Where(r => r.Status != OutboxStatus.Sent).Select(r => $"{r.Kind} {r.Id} is {r.Status} ({r.Error})"))}");
        Expect(copies.Count >= rows.Count && copies.Count <= rows.Sum(r => r.Attempts), $"chat {chat}: {copies.Count} copies for {rows.Count} messages “{copies.FirstOrDefault()?.Text}”");
        Expect(copies.Count(m => !Questions.IsRepeat(m.Text)) <= rows.Count, $"chat {chat}: a copy that looks like the first: “{copies.FirstOrDefault()?.Text}”");
    }

    private void Nudges(string chat, List<OutboxItem> rows, List<BotMessage> arrived)
    {
        var sent = rows.Count(r => r.Status == OutboxStatus.Sent);
        Expect(arrived.Count >= sent && arrived.Count <= sent + rows.Count(r => r.Status == OutboxStatus.Unknown), $"chat {chat} got {arrived.Count} reminders: {string.Join(", ", rows.Select(r => r.Status))}");
        Expect(rows.DistinctBy(r => r.FollowUpId).Count() == rows.Count, $"chat {chat}: one timer sent two reminders");
        foreach (var row in rows)
        {
            var timer = books.FollowUps.Single(f => f.Id == row.FollowUpId);
            Expect(row.Status == OutboxStatus.Dropped || timer.Status == (row.Status == OutboxStatus.Sent ? FollowUpStatus.Sent : FollowUpStatus.Unknown), $"chat {chat}: the reminder is {row.Status}, its timer {timer.Status}");
        }
    }
}
