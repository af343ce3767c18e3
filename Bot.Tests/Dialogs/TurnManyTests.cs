using Bot.Dialogs;

namespace Bot.Tests.Dialogs;

/// <summary>Choices of many.</summary>
public sealed class TurnManyTests
{
    private readonly TurnPlay _play = TurnPlay.Of(TurnScripts.All, "fit").Come();

    [Fact]
    public void Each_press_takes_an_option_until_that_is_all()
    {
        _play.Press("🍳 Kitchen");
        Assert.Equal("Chosen: Kitchen. Anything else? Tap “Done” when that is all.", _play.Said);
        Assert.Contains("✓ 🍳 Kitchen", _play.Buttons);

        _play.Press("Bathroom", "Done");

        Assert.Equal("kitchen,bath", _play.Snapshot["rooms"]);
        Assert.Equal("Kitchen, Bathroom", Assert.Single(_play.Last.Learned).Text);
        Assert.Equal("area", _play.Snapshot.Step);
        Assert.Empty(_play.Snapshot.Chosen);
    }

    [Fact]
    public void A_second_press_gives_an_option_back()
    {
        _play.Press("🍳 Kitchen", "Hall", "✓ 🍳 Kitchen", "Done");

        Assert.Equal("hall", _play.Snapshot["rooms"]);
    }

    [Fact]
    public void The_same_press_twice_takes_once()
    {
        var press = new Inbound.Pressed("hall", _play.Snapshot.Token);

        _play.Take(press).Take(press);

        Assert.IsType<DialogOutcome.StalePress>(_play.Last.Outcome);
        Assert.Equal(["hall"], _play.Snapshot.Chosen.AsEnumerable());
    }

    [Fact]
    public void Nothing_chosen_is_not_done()
    {
        _play.Press("Done");

        Assert.Equal("Please choose at least one.", _play.Said);
        Assert.Equal("rooms", _play.Snapshot.Step);
    }

    [Fact]
    public void More_than_may_be_chosen_is_not_taken()
    {
        _play.Press("Hall", "🍳 Kitchen", "Bathroom");

        Assert.Equal("At most 2 can be chosen, so I keep these: Kitchen, Hall.", _play.Said);
        Assert.Equal(["kitchen", "hall"], _play.Snapshot.Chosen.AsEnumerable());
    }

    [Theory]
    [InlineData("1, 3", "kitchen,hall")]
    [InlineData("the kitchen and the hall", "kitchen,hall")]
    [InlineData("bathroom, kitchen", "kitchen,bath")]
    public void Several_are_chosen_in_words(string typed, string value)
    {
        _play.Say(typed, "done");

        Assert.Equal(value, _play.Snapshot["rooms"]);
    }

    [Fact]
    public void No_more_is_done()
    {
        _play.Say("Hall", "no");

        Assert.Equal("hall", _play.Snapshot["rooms"]);
    }

    [Fact]
    public void A_typed_button_means_its_press()
    {
        _play.Say("🍳 Kitchen", "Hall", "✓ 🍳 Kitchen", "Done");

        Assert.Equal("hall", _play.Snapshot["rooms"]);
    }

    [Fact]
    public void Who_comes_back_finds_his_choice()
    {
        _play.Press("🍳 Kitchen", "Done").Say("help", "back");

        Assert.Contains("✓ 🍳 Kitchen", _play.Buttons);
        Assert.Equal("kitchen", _play.Snapshot["rooms"]);
        Assert.Equal("kitchen,hall", _play.Press("Hall", "Done").Snapshot["rooms"]);
    }
}
