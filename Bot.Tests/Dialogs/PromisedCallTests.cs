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

    [Fact]
    public void No_call_within_minutes_is_promised_just_before_closing()
    {
        var play = TurnPlay.Of(Shipped.All, "callback");
        play.Now = BeforeClosing;

        Assert.DoesNotContain("15 minutes", play.Come().Said, StringComparison.Ordinal);
        Assert.Contains("tomorrow at 09:00", play.Said, StringComparison.Ordinal);
        Assert.Contains("We will call +371 21 234 567 tomorrow at 09:00", play.Say("yes", "+371 21234567").Said, StringComparison.Ordinal);
        Assert.Equal("2026-11-24T07:00:00Z", play.Snapshot[AnswerKeys.CallTime]);
    }

    [Fact]
    public void A_call_within_two_hours_is_promised_only_while_two_hours_are_left()
    {
        var (early, late) = (Demo(Shipped.MondayMorning), Demo(BeforeClosing.AddHours(-1)));

        Assert.Contains("within two hours", early.Said, StringComparison.Ordinal);
        Assert.Contains(": Tue 24 Nov, 09:00", late.Said, StringComparison.Ordinal);
        Assert.Equal("2026-11-24T07:00:00Z", late.Snapshot[AnswerKeys.CallTime]);
    }

    /// <summary>Two minutes before the firm closes on a Monday.</summary>
    private static readonly DateTimeOffset BeforeClosing = new(2026, 11, 23, 15, 58, 0, TimeSpan.Zero);

    private static TurnPlay Demo(DateTimeOffset now)
    {
        var play = TurnPlay.Of(Shipped.All, "demo");
        play.Now = now;
        return play.Come().Say("flat", "within two weeks", "yes", "Anna", "+371 21234567");
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
