using Bot.Dialogs;
using Bot.Tests.Dialogs;

namespace Bot.Tests.Bugs;

/// <summary>A time with nothing but a sign behind the comma could not be read at all: the part without words was asked for its first one.</summary>
public sealed class AsideWithoutWords
{
    [Theory]
    [InlineData("tomorrow at 3, 😊")]
    [InlineData("tomorrow at 3, 😊, today I can't")]
    [InlineData("tomorrow at 3, today I can't, 😊")]
    [InlineData("tomorrow at 3, ×, today I am at work")]
    [InlineData("tomorrow at 3, I have no time today (…)")]
    [InlineData("tomorrow at 3 because today I am away, *")]
    public void The_time_is_heard(string said)
    {
        var play = TurnPlay.Of(Shipped.All, "qualify").Come();
        play.Say("Buy a flat", "Over €200,000", "I do", "As soon as possible", "Yes, that's fine", "Anna", "+371 21 234 567");

        play.Say(said);

        Assert.IsNotType<DialogOutcome.StalePress>(play.Last.Outcome);
        Assert.Contains("Tue 24 Nov, 15:00", play.Said, StringComparison.Ordinal);
    }
}
