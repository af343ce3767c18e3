using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Who takes his leave is promised only what can be kept.</summary>
public sealed class FarewellTests
{
    [Fact]
    public void Who_cannot_be_reached_once_he_has_left_is_not_asked_whether_we_may_write()
    {
        var play = Leave(isReachedHereOnly: true).Press("It's not the time yet");

        Assert.StartsWith("Understood. All the best", play.Said, StringComparison.Ordinal);
        Assert.Equal((DialogStatus.Ended, null), (play.Snapshot.Status, play.Snapshot["write_later"]));
    }

    [Fact]
    public void Who_can_be_reached_is_asked_at_each_leave()
    {
        var play = Leave(isReachedHereOnly: false).Press("It's not the time yet", "Yes, you may").Say("/callback", "not interested").Press("It's not the time yet");

        Assert.Contains("May we write to you once", play.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_says_no_again_is_asked_again_what_did_not_fit()
    {
        var play = Leave().Press("The price", "Yes, let's look");
        Assert.Equal("qualify", play.Snapshot.Script);

        play.Say("not interested");

        Assert.Equal(("farewell", "reason"), (play.Snapshot.Script, play.Snapshot.Step));
        Assert.Equal((null, null), (play.Snapshot["reason"], play.Snapshot["alternative"]));
    }

    [Theory]
    [InlineData("Actually, how much are two rooms?")]
    [InlineData("Then call me after all")]
    public void Who_wants_something_after_all_is_asked_for_it(string words)
    {
        var play = Leave().Press("It's not the time yet", "Better not").Say(words);

        Assert.Equal(DialogStatus.Asking, play.Snapshot.Status);
        Assert.DoesNotContain("passed this on", play.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_nobody_s_lead_is_told_how_to_be_read()
    {
        var play = Leave().Press("I found something else").Say("Your colleague was rude");

        Assert.Equal("Thank you. For a manager to read this and answer you right here, tap “Talk to a person”.", play.Said);
    }

    [Fact]
    public void Who_is_nobody_s_lead_is_not_asked_to_type_the_number_he_shared()
    {
        var left = Leave().Press("I found something else");
        var refused = TurnPlay.Of(Shipped.All, "qualify").Come().Say("1", "2", "1", "1", "no");

        Assert.All(new[] { left, refused }, play =>
        {
            play.Take(new Inbound.SharedContact("+37121234567", "Anna", IsOwn: true));
            Assert.Equal("Thank you. For a manager to read this and answer you right here, tap “Talk to a person”.", play.Said);
            Assert.Contains("Talk to a person", play.Buttons);
        });
    }

    [Fact]
    public void Who_called_a_person_before_is_read_without_a_contact()
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come().Say("/person", "/continue", "not interested").Press("I found something else").Say("Your colleague was rude");

        Assert.StartsWith("Thank you, I've passed this on", play.Said, StringComparison.Ordinal);
    }

    private static TurnPlay Leave(bool isReachedHereOnly = false) =>
        new TurnPlay(Shipped.All, DialogEngine.Begin(Shipped.Qualify, "en", canShareContact: false, timeZone: null) with { IsReachedHereOnly = isReachedHereOnly }).Come().Say("not interested");
}
