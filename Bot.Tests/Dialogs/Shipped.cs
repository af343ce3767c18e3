using Bot.Dialogs;
using Bot.Domain.Firm;

namespace Bot.Tests.Dialogs;

/// <summary>The shipped script for a firm of the tests, and instants to play at.</summary>
internal static class Shipped
{
    public static readonly TimeZoneInfo Riga = TimeZoneInfo.FindSystemTimeZoneById("Europe/Riga");

    /// <summary>Monday 23 November 2026, 11:20 in Riga: at work.</summary>
    public static readonly DateTimeOffset MondayMorning = new(2026, 11, 23, 9, 20, 0, TimeSpan.Zero);

    /// <summary>Saturday 28 November 2026, 20:00 in Riga: closed until Monday.</summary>
    public static readonly DateTimeOffset SaturdayEvening = new(2026, 11, 28, 18, 0, 0, TimeSpan.Zero);

    /// <summary>Every script that comes with the product.</summary>
    public static readonly DialogScripts All = DialogScripts.Load(ScriptSource.Shipped, Firm());

    public static readonly DialogScript Qualify = Of("LV");

    public static FirmFacts Firm(string country = "LV") =>
        new("Hearth & Home", country, WorkingHours.Parse("Mon-Fri 09:00-18:00; Sat 10:00-15:00", Riga));

    public static DialogScript Of(string country)
    {
        Assert.True(DialogScripts.Load(ScriptSource.Shipped, Firm(country)).TryGet("qualify", out var script));
        return script;
    }
}
