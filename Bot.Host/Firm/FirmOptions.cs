namespace Bot.Host.Firm;

/// <summary>Section <c>Firm</c>: who the bot speaks for.</summary>
internal sealed record FirmOptions
{
    /// <summary>Shown to visitors.</summary>
    public string Name { get; init; } = "Our firm";

    /// <summary>ISO 3166-1 alpha-2; phone numbers typed without a country code are read as this country's.</summary>
    public string Country { get; init; } = "US";

    /// <summary>IANA name, for example "Europe/Riga".</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Two-letter code: the managers' language, and the visitors' when theirs is not offered.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Local, for example "Mon-Fri 09:00-18:00; Sat 10:00-15:00".</summary>
    public string WorkingHours { get; init; } = "Mon-Fri 09:00-18:00";

    /// <summary>Days the firm is closed whatever day of the week they are, "2026-12-25".</summary>
    public IReadOnlyList<string> Holidays { get; init; } = [];

    /// <summary>How long a manager is taken by a call, in minutes; no other is offered then. 0: calls are not in each other's way.</summary>
    public int CallMinutes { get; init; } = 30;

    /// <summary>How many calls can go on at a time; 0: as many as there are managers.</summary>
    public int CallsAtOnce { get; init; }
}
