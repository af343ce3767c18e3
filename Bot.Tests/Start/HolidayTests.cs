using Bot.Dialogs;
using Bot.Domain.Leads;
using Bot.Host.Firm;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Start;

/// <summary>On a holiday nobody is there to call.</summary>
public sealed class HolidayTests
{
    private static readonly DateTimeOffset ChristmasEve = new(2026, 12, 24, 10, 0, 0, TimeSpan.Zero);

    private static readonly FirmProfile Firm = new(Options.Create(new FirmOptions
    {
        Country = "LV",
        WorkingHours = "Mon-Fri 09:00-18:00",
        Holidays = ["2026-12-24", "2026-12-25"],
    }));

    [Fact]
    public void The_firm_is_closed_until_the_next_working_day()
    {
        Assert.False(Firm.Hours.IsOpen(ChristmasEve));
        Assert.Equal(new DateTimeOffset(2026, 12, 28, 9, 0, 0, TimeSpan.Zero), Firm.Hours.NextOpen(ChristmasEve));
        Assert.True(Firm.Hours.IsOpen(ChristmasEve.AddDays(-1)));
    }

    [Fact]
    public void No_call_is_promised_on_it()
    {
        Assert.True(DialogScripts.Load(ScriptSource.Shipped, Firm.Facts).TryGet("callback", out var script));
        var turn = DialogEngine.Advance(script, DialogEngine.Begin(script, "en", canShareContact: false, timeZone: null), new Inbound.Started(), ChristmasEve);
        turn = DialogEngine.Advance(script, turn.Snapshot, new Inbound.Said("yes"), ChristmasEve);
        turn = DialogEngine.Advance(script, turn.Snapshot, new Inbound.Said("+371 21234567"), ChristmasEve);

        Assert.Equal("2026-12-28T09:00:00Z", turn.Snapshot[AnswerKeys.CallTime]);
    }
}
