using System.Globalization;
using Bot.Dialogs;
using Bot.Domain.Firm;
using Microsoft.Extensions.Options;

namespace Bot.Host.Firm;

/// <summary>The firm's settings, parsed once at start. Immutable; a singleton.</summary>
internal sealed class FirmProfile(IOptions<FirmOptions> options)
{
    /// <summary>Of a holiday in the settings.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    public string Name { get; } = options.Value.Name;

    /// <summary>The managers' language.</summary>
    public string Language { get; } = options.Value.Language;

    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public WorkingHours Hours { get; } = WorkingHours.Parse(options.Value.WorkingHours, TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)) with
    {
        Holidays = options.Value.Holidays.Select(day => DateOnly.ParseExact(day, DateFormat, CultureInfo.InvariantCulture)).ToHashSet(),
    };

    /// <summary>How long a manager is taken by a call; zero: calls are not in each other's way.</summary>
    public TimeSpan CallLength { get; } = TimeSpan.FromMinutes(options.Value.CallMinutes);

    /// <summary>How many calls can go on at a time; 0: as many as there are managers.</summary>
    public int CallsAtOnce { get; } = options.Value.CallsAtOnce;

    /// <summary>The channels scripts may ask for, by the names the channels give themselves.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["telegram", "web"];

    public FirmFacts Facts => new(options.Value.Name, options.Value.Country.ToUpperInvariant(), Hours) { Channels = Channels };

    /// <summary>An instant as the firm's clock shows it: "2026-11-23 12:30".</summary>
    public string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The zone of a visitor or lead, the firm's when unknown or not understood.</summary>
    public TimeZoneInfo ZoneOf(string? timeZone) =>
        timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone : Zone;
}
