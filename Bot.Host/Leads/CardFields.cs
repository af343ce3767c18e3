using Bot.Domain.Leads;
using Bot.Host.Firm;

namespace Bot.Host.Leads;

/// <summary>One line of a card.</summary>
/// <param name="Value">As read by a person; visitor's words are cleaned and bounded.</param>
/// <param name="Kind">"text", "phone", "email" or "time".</param>
internal sealed record CardField(string Label, string Value, string Kind = "text")
{
    /// <summary>Set when the value is nothing but an instant.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>The lines of a lead's card, for the chat and for the desk alike. A singleton; thread-safe.</summary>
internal sealed class CardFields(ManagerWords say, FirmProfile firm)
{
    private const int LongestValue = 200;
    private const int MostExtras = 12;

    /// <summary>All of a calculation, for those who read a lead in full.</summary>
    public const int FullCalculation = 2000;

    // For the proof of consent, not for reading.
    private const string ConsentVersion = "consent_version";

    private static readonly string[] Shown =
    [
        AnswerKeys.Product, AnswerKeys.Budget, AnswerKeys.Size, AnswerKeys.Authority, AnswerKeys.Timing,
        AnswerKeys.Name, AnswerKeys.Phone, AnswerKeys.Email, AnswerKeys.CallTime, AnswerKeys.Consent,
    ];

    /// <param name="longestCalculation">How much of a calculation is shown, in characters.</param>
    public IReadOnlyList<CardField> Of(LeadFacts facts, int longestCalculation = FullCalculation)
    {
        var lead = facts.Lead;
        var fields = new List<CardField>();
        foreach (var key in Shown[..5])
            Add(fields, say.Label(key), facts.Answer(key));
        foreach (var extra in lead.Answers.Where(a => !Shown.Contains(a.Key) && !(a.Key == AnswerKeys.LostBecause && lead.Stage == LeadStage.Lost) && a.Key != ConsentVersion).OrderBy(a => a.At).ThenBy(a => a.Key, StringComparer.Ordinal).Take(MostExtras))
            Add(fields, say.Label(extra.Key), extra.Text, longest: extra.Key == AnswerKeys.Calculation ? longestCalculation : LongestValue);
        fields.Add(new CardField(say["card.name"], say.NameOf(lead.Name, lead.Channel, facts.ShownName)));
        if (lead.Phone is { } phone)
            fields.Add(new CardField(say["card.phone"], PhoneText.Show(phone) + (lead.PhoneIsProven ? say["card.phone-proven"] : ""), "phone"));
        Add(fields, say["card.email"], lead.Email, "email");
        if (CallTime(facts) is { } call)
            fields.Add(call);
        Add(fields, say["card.source"], lead.Source);
        fields.AddRange(Standing(facts));
        return fields;
    }

    /// <summary>"needed: this week, decides: myself"; for a lead without a reason, what that means; of an erased one that it is.</summary>
    public string Why(LeadFacts facts)
    {
        if (facts.Lead.ErasedAt is not null)
            return say["card.erased"];
        var reasons = facts.Lead.TemperatureBecause.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(key => facts.Answer(key) is { } text ? $"{say.Label(key)}: {PlainText.Line(text, 60)}" : say.Label(key)).ToList();
        return reasons.Count == 0 ? say[$"why.{facts.Lead.Temperature}"] : string.Join("; ", reasons);
    }

    private CardField? CallTime(LeadFacts facts)
    {
        if (facts.Lead.CallAt is not { } at)
            return facts.Answer(AnswerKeys.CallTime) is { } words ? new CardField(say["card.call-time"], PlainText.Line(words, LongestValue)) : null;
        var theirs = firm.ZoneOf(facts.Lead.TimeZone);
        return theirs.GetUtcOffset(at) == firm.Zone.GetUtcOffset(at)
            ? new CardField(say["card.call-time"], say.Date(at, facts.Lead.CreatedAt), "time") { At = at }
            : new CardField(say["card.call-time"], say["card.call-time-theirs", say.Date(at, facts.Lead.CreatedAt), ManagerWords.Clock(at, theirs)]);
    }

    private IEnumerable<CardField> Standing(LeadFacts facts)
    {
        var lead = facts.Lead;
        if (lead.WaitingSince is { } since)
            yield return new CardField(say["card.waiting"], say.Date(since, lead.CreatedAt), "time") { At = since };
        var owner = facts.Owner is { } name ? PlainText.Line(name, 100) : say["card.nobody"];
        yield return new CardField(say["card.owner"], $"{owner} · {say.Stage(lead.Stage)}");
        if (lead.NextStepAt is { } next)
            yield return new CardField(say["card.next"], say[$"card.next-{lead.NextStep}", say.Date(next, lead.CreatedAt)]);
        if (lead.Stage == LeadStage.Lost)
            yield return new CardField(say["card.reason"], facts.Answer(AnswerKeys.LostBecause) is { } theirs
                ? say["card.reason-theirs", say.Reason(lead.LostReason), PlainText.Line(theirs, 100)]
                : say.Reason(lead.LostReason));
        if (lead.WonAmount is { } amount)
            yield return new CardField(say["card.amount"], ManagerWords.Amount(amount));
    }

    private static void Add(List<CardField> fields, string label, string? value, string kind = "text", int longest = LongestValue)
    {
        if (PlainText.Line(value, longest) is { Length: > 0 } shown)
            fields.Add(new CardField(label, shown, kind));
    }
}
