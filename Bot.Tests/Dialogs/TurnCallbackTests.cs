using Bot.Dialogs;
using Bot.Domain.Leads;

namespace Bot.Tests.Dialogs;

/// <summary>Who asks to be called at a time of his own.</summary>
public sealed class TurnCallbackTests
{
    private const string TomorrowAtThree = "2026-11-24T13:00:00Z";

    private readonly TurnPlay _play = TurnPlay.Of(Shipped.All, "qualify");

    [Theory]
    [InlineData(true, "call me tomorrow at 3")]
    [InlineData(false, "call me tomorrow at 3")]
    [InlineData(true, "Please call me back, tomorrow at 15:00")]
    public void The_time_he_told_is_read_back_and_kept(bool hasCome, string said)
    {
        if (hasCome)
            _play.Come();
        _play.Say(said);

        Assert.Equal("callback", _play.Snapshot.Script);
        Assert.Contains("• Call: Tue 24 Nov, 15:00", _play.Said, StringComparison.Ordinal);

        _play.Say("yes", "yes", "+371 29 123 456");
        Assert.Equal(TomorrowAtThree, _play.Snapshot[AnswerKeys.CallTime]);
        Assert.StartsWith("Thank you. We will call +371 29 123 456: Tue 24 Nov, 15:00.", _play.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_number_only_the_consent_is_left_to_ask()
    {
        _play.Come().Say("call me on 29 123 456 tomorrow at 3", "yes", "yes");

        Assert.Equal(("+37129123456", TomorrowAtThree), (_play.Snapshot[AnswerKeys.Phone], _play.Snapshot[AnswerKeys.CallTime]));
        Assert.Equal(DialogStatus.Ended, _play.Snapshot.Status);
    }

    [Theory]
    [InlineData("Call me", "yes, but tomorrow at 3", "yes", "+371 29 123 456")]
    [InlineData("Call me", "Yes, call me", "29 123 456, tomorrow at 3")]
    public void A_time_told_later_counts_too(params string[] said)
    {
        _play.Come().Say(said);

        Assert.Equal(TomorrowAtThree, _play.Snapshot[AnswerKeys.CallTime]);
        Assert.Contains("Tue 24 Nov, 15:00", _play.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, not tomorrow at 3")]
    [InlineData("no, tomorrow at 3")]
    [InlineData("yes? tomorrow at 3", "no")]
    public void A_time_beside_a_refused_consent_is_forgotten(params string[] said)
    {
        _play.Come().Say("Call me").Say(said);

        Assert.Equal("no", _play.Snapshot[AnswerKeys.Consent]);
        Assert.Null(_play.Snapshot[AnswerKeys.CallTime]);
        Assert.Empty(_play.Snapshot.Held);
        Assert.DoesNotContain(_play.Last.Learned, a => a.Key == AnswerKeys.CallTime);
    }

    [Fact]
    public void The_time_can_be_corrected()
    {
        _play.Come().Say("call me tomorrow at 3");
        _play.Press("✎ Call");

        Assert.StartsWith("When shall we call?", _play.Said, StringComparison.Ordinal);
        _play.Say("tomorrow at 4");
        Assert.Contains("• Call: Tue 24 Nov, 16:00", _play.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_time_he_is_called_in_a_quarter_of_an_hour()
    {
        _play.Come().Say("call me", "yes", "+371 29 123 456");

        Assert.Contains("within 15 minutes", _play.Said, StringComparison.Ordinal);
        Assert.Equal("2026-11-23T09:35:00Z", _play.Snapshot[AnswerKeys.CallTime]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_says_what_he_needs_is_asked_about_that(bool hasCome)
    {
        if (hasCome)
            _play.Come();
        _play.Say("I want to sell my flat, call me tomorrow at 3");

        Assert.Equal("qualify", _play.Snapshot.Script);
        Assert.Contains("• What: Sell a flat", _play.Said, StringComparison.Ordinal);
        Assert.Contains("• Call: Tue 24 Nov, 15:00", _play.Said, StringComparison.Ordinal);
    }
}
