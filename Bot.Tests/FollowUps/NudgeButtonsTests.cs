using Bot.Host.FollowUps;
using Bot.Host.Texts;

namespace Bot.Tests.FollowUps;

public sealed class NudgeButtonsTests
{
    private static readonly NudgeButtons Buttons = new(NudgeTexts.Shipped);

    [Theory]
    [InlineData("!mute", "en", true)]
    [InlineData("!mute", "xx", true)]
    [InlineData("Don't remind me", "en", true)]
    [InlineData("  don’t remind me. ", "en", true)]
    [InlineData("не напоминать", "ru", true)]
    [InlineData("Don't remind me", "ru", false)]
    [InlineData("don't remind me about the price", "en", false)]
    [InlineData("!continue", "en", false)]
    [InlineData("", "en", false)]
    [InlineData("mute", "en", false)]
    public void Asking_for_no_more_reminders_is_recognised(string text, string language, bool isMute) =>
        Assert.Equal(isMute, Buttons.IsMute(text, language));

    [Theory]
    [InlineData("!continue", "en", true)]
    [InlineData("continue!", "en", true)]
    [InlineData("ПРОДОЛЖИТЬ", "ru", true)]
    [InlineData("continued", "en", false)]
    public void Asking_to_go_on_is_recognised(string text, string language, bool goesOn) =>
        Assert.Equal(goesOn, Buttons.IsContinue(text, language));

    [Fact]
    public void A_huge_text_is_no_button() => Assert.False(Buttons.IsMute(new string('x', 65_536), "en"));

    [Fact]
    public void Ids_fit_a_button_and_every_language_says_them_in_its_own_words()
    {
        foreach (var language in Phrases.Shipped.Languages)
        {
            var buttons = Buttons.In(language).SelectMany(row => row).ToList();
            Assert.All(buttons, b => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(b.Id), 1, 40));
            Assert.All(buttons, b => Assert.InRange(b.Text.Length, 1, 64));
            Assert.Contains("nudge.muted", Phrases.Shipped.KeysOf(language));
        }
    }
}
