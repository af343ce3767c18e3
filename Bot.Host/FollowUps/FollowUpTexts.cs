using System.Globalization;
using Bot.Domain.Leads;
using Bot.Host.Delivery;
using Bot.Host.Firm;
using Bot.Host.Leads;
using Bot.Host.Texts;

namespace Bot.Host.FollowUps;

/// <summary>What the clock says to managers, in their language, with buttons. Immutable; a singleton.</summary>
internal sealed class FollowUpTexts(FirmProfile firm, ManagerWords words)
{
    /// <summary>"Call now": whom, where, what he wants, when it is due.</summary>
    /// <param name="shownName">See <see cref="LeadFacts.ShownName"/>.</param>
    /// <param name="late">How late the reminder is; null when it is not.</param>
    public MessagePayload Call(Lead lead, string? shownName, DateTimeOffset dueAt, TimeSpan? late, Readers readers)
    {
        var head = late is { } by
            ? Say("followups.call-late", Called(lead, shownName), Span(by))
            : Say("followups.call-now", Called(lead, shownName));
        var lines = new List<string> { head, lead.Phone ?? Say("followups.no-phone") };
        if (WantedBy(lead) is { Length: > 0 } wanted)
            lines.Add(Say("followups.wants", wanted));
        lines.Add(Due(dueAt, firm.ZoneOf(lead.TimeZone)));
        if (lead.OwnerId is null)
            lines.Add(Say("followups.nobody"));
        else if (readers.OwnerName is { } owner)
            lines.Add(Say("followups.owner", owner));
        return Payload(head, lines, lead.OwnerId is null ? ["take"] : ["called", "noanswer", "later"], lead);
    }

    /// <summary>Nobody took a lead that may wait; his words of when to call are told, because a call was promised with them.</summary>
    public MessagePayload Overlooked(Lead lead, string? shownName, TimeSpan free)
    {
        var head = Say("followups.escalated", Called(lead, shownName), Span(free));
        var lines = new List<string> { head, lead.Phone ?? Say("followups.no-phone") };
        if (WantedBy(lead) is { Length: > 0 } wanted)
            lines.Add(Say("followups.wants", wanted));
        if (lead.CallAt is null && lead.Answers.FirstOrDefault(a => a.Key == AnswerKeys.CallTime) is { Text.Length: > 0 } call)
            lines.Add($"{words["card.call-time"]}: {call.Text}");
        lines.Add(Say("followups.escalated-how", lead.Number));
        return Payload(head, lines, ["take"], lead);
    }

    /// <summary>A postponed lead is back with its owner.</summary>
    public MessagePayload Return(Lead lead, string? shownName, Readers readers)
    {
        var head = Say("followups.returned", Called(lead, shownName));
        var lines = new List<string> { head, lead.Phone ?? Say("followups.no-phone") };
        if (readers.OwnerName is { } owner)
            lines.Add(Say("followups.owner", owner));
        return Payload(head, lines, ["called", "noanswer", "later"], lead);
    }

    /// <summary>Nobody took a lead that must not wait.</summary>
    /// <param name="inCharge">Names of the heads and owners; may be empty.</param>
    public MessagePayload Escalation(Lead lead, string? shownName, TimeSpan waited, IReadOnlyList<string> inCharge)
    {
        var head = Say("followups.escalated", Called(lead, shownName), Span(waited));
        var lines = new List<string> { head };
        if (inCharge.Count > 0)
            lines.Add(Say("followups.escalated-who", string.Join(", ", inCharge)));
        lines.Add(Say("followups.escalated-how", lead.Number));
        return Payload(head, lines, ["take"], lead);
    }

    private MessagePayload Payload(string head, List<string> lines, string[] verbs, Lead lead) => new()
    {
        Text = string.Join('\n', lines),
        Bold = [new TextRange(0, head.Length)],
        Buttons = [[.. verbs.Select(verb => new MessageButton(
            Say("followups." + verb), string.Create(CultureInfo.InvariantCulture, $"l|{lead.Number}|{verb}|{lead.StageSeq}")))]],
    };

    // "42 Anna"; before a name is known the number alone.
    private string Called(Lead lead, string? shownName) =>
        string.Create(CultureInfo.InvariantCulture, $"{lead.Number} {lead.Name ?? words.ShownName(lead.Channel, shownName)}").TrimEnd();

    private static string WantedBy(Lead lead) => string.Join(", ", new[] { AnswerKeys.Product, AnswerKeys.Budget, AnswerKeys.Size }
        .Select(key => lead.Answers.FirstOrDefault(a => a.Key == key)?.Text).Where(text => !string.IsNullOrEmpty(text)));

    private string Due(DateTimeOffset at, TimeZoneInfo theirs)
    {
        var here = TimeZoneInfo.ConvertTime(at, firm.Zone);
        var there = TimeZoneInfo.ConvertTime(at, theirs);
        return here.Offset == there.Offset ? Say("followups.due", Clock(here)) : Say("followups.due-theirs", Clock(here), Clock(there));
    }

    private string Clock(DateTimeOffset local) => local.ToString("ddd HH:mm", CultureInfo.GetCultureInfo(firm.Language));

    // Minutes up to two hours, then whole hours: 45 min, 119 min, 2 h.
    private string Span(TimeSpan span) => span < TimeSpan.FromHours(2)
        ? Say("followups.minutes", (int)Math.Max(1, span.TotalMinutes))
        : Say("followups.hours", (int)span.TotalHours);

    private string Say(string key, params ReadOnlySpan<object?> values) => Phrases.Shipped[firm.Language, key, values];
}
