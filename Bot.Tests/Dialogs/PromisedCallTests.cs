using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>An end that promises a call leaves a time to be reminded of.</summary>
public sealed class PromisedCallTests
{
    [Fact]
    public void A_call_promised_while_we_are_open_has_its_minute()
    {
        var end = Callback(Shipped.MondayMorning);

        Assert.Equal("2026-11-23T09:35:00Z", end.Snapshot[AnswerKeys.CallTime]);
        Assert.Contains(end.Learned, a => a.Key == AnswerKeys.CallTime);
        Assert.Contains("within 15 minutes", end.Replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_promised_while_we_are_closed_is_for_the_opening()
    {
        var end = Callback(Shipped.SaturdayEvening);

        Assert.Equal("2026-11-30T07:00:00Z", end.Snapshot[AnswerKeys.CallTime]);
        Assert.DoesNotContain("within 15 minutes", end.Replies[^1].Text, StringComparison.Ordinal);
    }

    private static DialogTurn Callback(DateTimeOffset now)
    {
        Assert.True(DialogScripts.Load(ScriptSource.Shipped, Shipped.Firm()).TryGet("callback", out var script));
        var turn = DialogEngine.Advance(script, DialogEngine.Begin(script, "en", canShareContact: false, timeZone: null), new Inbound.Started(), now);
        turn = DialogEngine.Advance(script, turn.Snapshot, new Inbound.Said("yes"), now);
        turn = DialogEngine.Advance(script, turn.Snapshot, new Inbound.Said("+371 21234567"), now);
        Assert.IsType<DialogOutcome.Completed>(turn.Outcome);
        return turn;
    }
}
