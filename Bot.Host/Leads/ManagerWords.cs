using System.Globalization;
using Bot.Domain;
using Bot.Domain.Leads;
using Bot.Host.Firm;
using Bot.Host.Texts;

namespace Bot.Host.Leads;

/// <summary>Everything managers read, in the firm's language and zone. A singleton; thread-safe.</summary>
internal sealed class ManagerWords(FirmProfile firm)
{
    private readonly string[] _days = Phrases.Shipped[firm.Language, "time.days"].Split(' ');
    private readonly string[] _months = Phrases.Shipped[firm.Language, "time.months"].Split(' ');

    /// <summary>The sentence, filled in.</summary>
    public string this[string key, params ReadOnlySpan<object?> values] => Phrases.Shipped[firm.Language, key, values];

    /// <summary>A refusal as an answer in words.</summary>
    public CommandAnswer Refuse(Refusal refusal, int? leadNumber = null) =>
        new(Phrases.Shipped[firm.Language, $"refused.{refusal.Code}", [.. refusal.Arguments]], leadNumber) { IsRefused = true };

    /// <summary>Whenever it is read, it is true: "Fri 25 Dec, 10:00", in the firm's zone.</summary>
    /// <param name="near">The year is named only when it is not this instant's.</param>
    public string Date(DateTimeOffset instant, DateTimeOffset near)
    {
        var local = TimeZoneInfo.ConvertTime(instant, firm.Zone);
        var year = local.Year == TimeZoneInfo.ConvertTime(near, firm.Zone).Year ? "" : local.ToString(" yyyy", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{_days[(int)local.DayOfWeek]} {local.Day} {_months[local.Month - 1]}{year}, {local:HH:mm}");
    }

    public static string Clock(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>As said now: "15:00" today, "tomorrow 15:00", else the date.</summary>
    public string Moment(DateTimeOffset instant, DateTimeOffset now)
    {
        var clock = Clock(instant, firm.Zone);
        return (Day(instant) - Day(now)) switch
        {
            0 => clock,
            1 => this["time.tomorrow", clock],
            -1 => this["time.yesterday", clock],
            _ => Date(instant, now),
        };
    }

    /// <summary>"4 min", "3 h", "2 d".</summary>
    public string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 60 } => this["time.minutes", (int)Math.Max(0, span.TotalMinutes)],
        { TotalHours: < 48 } => this["time.hours", (int)span.TotalHours],
        _ => this["time.days-long", (int)span.TotalDays],
    };

    /// <summary>"500 000" or "1 200.50".</summary>
    public static string Amount(decimal amount)
    {
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        format.NumberGroupSeparator = "\u00A0";
        return amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", format);
    }

    /// <summary>A question's short name; a key nobody named is shown as it is.</summary>
    public string Label(string answerKey)
    {
        var key = $"answer.{answerKey}";
        return Phrases.Shipped.Has(key) ? this[key] : PlainText.Line(answerKey.Replace('_', ' '), 40);
    }

    public string Stage(LeadStage stage) => this[$"stage.{stage}"];

    public string Temperature(Temperature temperature) => this[$"temperature.{temperature}"];

    public string Mark(Temperature temperature) => this[$"mark.{temperature}"];

    public string NextStep(NextStepKind step) => this[$"next.{step}"];

    /// <summary>A stored reason in words.</summary>
    public string Reason(string? reason) =>
        reason is LostReasons.NoConsent or LostReasons.Erased || (reason is not null && CommandWords.Reasons.Contains(reason)) ? this[$"reason.{reason}"]
            : reason?.StartsWith(LostReasons.SamePerson, StringComparison.Ordinal) is true ? this["reason.same", PlainText.Line(reason[LostReasons.SamePerson.Length..], 200)]
            : PlainText.Line(reason, 200);

    /// <summary>A stored reason that is nobody's own words.</summary>
    public static bool IsFixed(string? reason) => reason is LostReasons.NoConsent or LostReasons.Erased
        || (reason is not null && (CommandWords.Reasons.Contains(reason)
            || (reason.StartsWith(LostReasons.SamePerson, StringComparison.Ordinal) && reason[LostReasons.SamePerson.Length..].All(char.IsAsciiDigit))));

    /// <summary>What is stored of a typed reason: the key of one that has a button, else the words.</summary>
    public static string ReasonKey(string words)
    {
        var plain = CommandWords.Plain(words);
        return CommandWords.Reasons.FirstOrDefault(key => key == plain || Phrases.Shipped.Languages
            .Any(language => CommandWords.Plain(Phrases.Shipped[language, $"reason.{key}"]) == plain)) ?? PlainText.Line(words, 200);
    }

    /// <summary>The name to call a lead by.</summary>
    public string NameOf(string? name) => PlainText.Line(name, 100) is { Length: > 0 } known ? known : this["card.no-name"];

    /// <summary>As <see cref="NameOf(string?)"/>; before a lead told his name, what the channel shows, marked as such: "Anna K. (Telegram)".</summary>
    public string NameOf(string? name, string channel, string? shownName) =>
        string.IsNullOrWhiteSpace(name) && ShownName(channel, shownName) is { } shown ? shown : NameOf(name);

    /// <summary>As <see cref="NameOf(string?, string, string?)"/>, within a sentence: "the visitor" before anything is known.</summary>
    public string CalledIn(Lead lead, string? shownName) =>
        string.IsNullOrWhiteSpace(lead.Name) ? ShownName(lead.Channel, shownName) ?? this["who.visitor"] : NameOf(lead.Name);

    /// <summary>Null when the channel shows none that means something.</summary>
    public string? ShownName(string channel, string? shownName) =>
        Phrases.Shipped.Has($"card.shown-{channel}") && PlainText.Line(shownName, 60) is { Length: > 0 } shown ? this[$"card.shown-{channel}", shown] : null;

    private int Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, firm.Zone).DateTime).DayNumber;
}
